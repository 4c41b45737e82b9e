import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import {
  type PracticeOrgState,
  type PracticeSettings,
  practiceSwitches,
  practiceSwitchIds,
} from "#lib/practice/practice";
import { practiceSections, sectionAnchor } from "#lib/practice/practice-sections";
import { type OrgActions, OrgSwitches } from "./org-switches.tsx";
import { PracticeList } from "./practice-list.tsx";

const initial = Object.fromEntries(
  practiceSwitchIds.map((id) => [id, practiceSwitches[id].initial]),
) as unknown as PracticeSettings;
const guided: PracticeSettings = {
  ...(Object.fromEntries(
    practiceSwitchIds.map((id) => {
      const facts = practiceSwitches[id];
      return [id, "guided" in facts ? facts.guided : facts.initial];
    }),
  ) as unknown as PracticeSettings),
  runAsUsername: "sync@acme.example",
};
const bare: PracticeOrgState = {
  host: "acme.my.salesforce.test",
  formerHosts: [],
  orgId: "00D000000000001AAA",
  settings: initial,
  own: {},
  users: [
    {
      id: "005000000000001AAA",
      username: "sync@acme.example",
      email: "it@acme.example",
      name: "Sync",
      profile: "Profile",
      license: "License",
      isActive: true,
      isFrozen: false,
      isApiEnabled: true,
      isAdministrator: false,
      mayRotateSecrets: false,
    },
  ],
  credentials: null,
  appCreatedAt: null,
  appChangedAt: null,
  settlesAt: null,
};
const setUp: PracticeOrgState = {
  ...bare,
  settings: guided,
  credentials: { consumerKey: "invented-key", consumerSecret: "invented-secret" },
};

const idle = async () => ({ status: "idle" }) as const;
const actions: OrgActions = {
  saveSwitches: idle,
  rotate: idle,
  rotateSecret: idle,
  refresh: idle,
  refreshAndRestore: idle,
  endSessions: idle,
};
const html = (org: PracticeOrgState) => renderToStaticMarkup(<OrgSwitches org={org} requests={[]} actions={actions} />);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");
const carried = (markup: string) =>
  [...markup.matchAll(/name="switches" value="([^"]+)"/g)].flatMap(([, ids = ""]) => ids.split(" "));

describe("OrgSwitches", () => {
  test("every switch is there once, by its exact label, in a form that says to carry it", () => {
    const markup = html(setUp);
    for (const id of practiceSwitchIds) {
      expect(markup.split(` id="${id}"`), id).toHaveLength(2);
      expect(markup, id).toContain(`>${escaped(practiceSwitches[id].label)}<`);
      expect(markup, id).toContain(escaped(practiceSwitches[id].explanation));
    }
    expect(carried(markup)).toEqual(practiceSwitchIds);
  });

  test("no element's id is there twice", () => {
    for (const org of [bare, setUp]) {
      const ids = [...html(org).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  test("one Save keeps them all", () => {
    for (const org of [bare, setUp]) expect(html(org).match(/>Save</g)).toHaveLength(1);
  });

  test("each user leads to where it is edited", () => {
    expect(html(setUp)).toContain('href="/practice/acme.my.salesforce.test/user?user=005000000000001AAA"');
  });

  test("every section is jumped to by its title", () => {
    const markup = html(setUp);
    for (const { id } of practiceSections) expect(markup).toContain(`href="#${sectionAnchor(id)}"`);
  });

  test("as the guide leaves an org, nothing is marked as otherwise", () => {
    expect(html(setUp)).not.toMatch(/The guide says|Usual:/);
  });

  test("a switch that is otherwise says what the guide says", () => {
    const markup = html({ ...setUp, settings: { ...guided, enableOauth: false, weather: "outage", oauthScopes: [] } });
    expect(markup).toContain("The guide says: ticked");
    expect(markup).toContain("Usual: Fine");
    expect(markup).toContain("The guide says: Manage user data via APIs (api)");
  });

  test("the Consumer Key and Consumer Secret are there while OAuth is enabled, and marked as practice values", () => {
    expect(html(setUp)).toMatch(/Practice values.*invented-key.*invented-secret/s);
    expect(html(bare)).not.toContain("Practice values");
  });

  test("My Domain says what redirects to it, and leads to where it is renamed", () => {
    const host = "acme-new--uat.sandbox.my.salesforce.test";
    const markup = html({ ...setUp, host, formerHosts: ["acme--uat.sandbox.my.salesforce.test"] });
    expect(markup).toContain(`href="/practice/${host}/my-domain-edit"`);
    expect(markup).toMatch(
      /placeholder="acme-new--uat[^>]* name="renamedMyDomain"|name="renamedMyDomain"[^>]* placeholder="acme-new--uat/,
    );
    expect(markup).toContain("Redirects here: acme--uat.sandbox.my.salesforce.test");
    expect(html(setUp)).not.toContain("Redirects here");
  });

  test("a sandbox is refreshed on its own page, with the org id that it has now", () => {
    expect(html(setUp)).toMatch(/id="page-sandboxes".*00D000000000001AAA.*This org is no sandbox/s);
    const sandbox = html({ ...setUp, settings: { ...guided, isSandbox: true } });
    expect(sandbox).not.toContain("This org is no sandbox");
    expect(sandbox).toContain(">Refresh<");
  });

  test("boxes, texts and choices show what the org has", () => {
    const markup = html({ ...setUp, settings: { ...guided, orgName: "<b>Acme</b>", weather: "outage" } });
    expect(markup).toContain('value="&lt;b&gt;Acme&lt;/b&gt;"');
    expect(markup).toMatch(/<option value="outage" selected="">/);
    expect(markup).toMatch(/name="enableOauth"[^>]* checked=""/);
    expect(markup).toMatch(
      /name="oauthScopes"[^>]* checked="" value="api"|name="oauthScopes" value="api"[^>]*checked=""/,
    );
  });
});

describe("PracticeList", () => {
  const said = (org: PracticeOrgState) => renderToStaticMarkup(<PracticeList orgs={[org]} />);

  test("says how far an org is set up", () => {
    expect(said(bare)).toContain("No app yet");
    expect(said(setUp)).toContain("As the guide says");
    expect(said({ ...setUp, settings: { ...guided, weather: "outage" } })).toMatch(/One switch differs.*Weather/s);
  });

  test("names two of many, and counts the others as switches", () => {
    const settings = { ...initial, appExists: true, weather: "outage" as const };
    const markup = said({ ...setUp, settings });
    const [, total, more] = /(\d+) switches differ.*and (\d+) more/s.exec(markup) ?? [];
    expect(Number(total) - Number(more)).toBe(2);
  });
});
