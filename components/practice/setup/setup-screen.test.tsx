import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type ControlId, controlIds } from "#lib/domain/setup/controls";
import { practiceUserFields } from "#lib/forms/practice-form-marks";
import { type PracticeSettings, practiceSwitches, practiceSwitchIds } from "#lib/practice/practice";
import {
  isInPractice,
  type SetupScreenId,
  setupPlaceOf,
  setupScreenIds,
  switchesSetOn,
} from "#lib/practice/setup-screens";
import type { OrgView } from "./org-view.ts";
import { SetupScreen, type SetupScreenProps } from "./setup-screen.tsx";

const user: OrgView["users"][number] = {
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
};
const settings = {
  ...(Object.fromEntries(
    practiceSwitchIds.map((id) => {
      const facts = practiceSwitches[id];
      return [id, "guided" in facts ? facts.guided : facts.initial];
    }),
  ) as unknown as PracticeSettings),
  runAsUsername: user.username,
};
const org: OrgView = {
  host: "acme.my.salesforce.test",
  orgId: "00D000000000001AAA",
  settings,
  users: [user],
  user,
  credentials: { consumerKey: "invented-key", consumerSecret: "invented-secret" },
  requests: [],
  hrefOfUser: { [user.id]: `/practice/acme.my.salesforce.test/user?user=${user.id}` },
};

const fieldsOn = (screen: SetupScreenId): SetupScreenProps<never>["fields"] => {
  if (screen === "user") return practiceUserFields;
  if (screen === "my-domain-edit") return ["myDomainName"];
  return screen === "verification" ? ["code"] : switchesSetOn(screen);
};

const idle = async () => ({ status: "idle" }) as const;

function draw(screen: SetupScreenId, control: ControlId | null = null, change: Partial<PracticeSettings> = {}) {
  return renderToStaticMarkup(
    <SetupScreen
      screen={screen}
      org={{ ...org, settings: { ...settings, ...change } }}
      control={control}
      from="/guide/4-policies"
      sought=""
      fields={fieldsOn(screen)}
      locked={screen === "settings" ? switchesSetOn("settings-edit") : []}
      action={idle}
      values={{} as never}
      labels={{}}
      status={{ action: idle, values: { host: org.host, screen, from: "", switches: "appStatus" } }}
    />,
  );
}

const namesIn = (markup: string) =>
  new Set([...markup.matchAll(/<(?:input|select|button)\b[^>]* name="(\w+)"/g)].map(([, name]) => name));

test.each(setupScreenIds.map((id) => [id]))(
  "%s has a real field for all that it sets, and for nothing else",
  (screen) => {
    // A switch that is on is switched off by not being sent.
    const names = namesIn(draw(screen, null, { restSecretAccess: false, appBlocked: false }));
    const own = new Set([...names].filter((name) => name !== "find" && name !== "from" && !name?.startsWith("$")));
    for (const hidden of ["host", "screen", "switches"]) own.delete(hidden);
    // The app's page has the button that switches it off on both of its tabs, in a form of its own.
    if (["policies-edit", "settings", "settings-edit"].includes(screen)) own.delete("appStatus");
    expect([...own].toSorted()).toEqual([...fieldsOn(screen)].toSorted());
  },
);

test.each(setupScreenIds.map((id) => [id]))("no id is there twice on %s, and every field has its words", (screen) => {
  const markup = draw(screen);
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const [input] of markup.matchAll(/<(?:input|select)\b[^>]*>/g)) {
    if (/type="hidden"|type="checkbox"|aria-label/.test(input)) continue;
    const [, id = "no id"] = / id="([^"]+)"/.exec(input) ?? [];
    expect(markup, input).toContain(`for="${id}"`);
  }
});

test.each(controlIds.filter(isInPractice).flatMap((id) => [[id, true] as const, [id, false] as const]))(
  "a deep link to %s (with an app: %j) finds one ring, on what it came for",
  (control, appExists) => {
    const place = setupPlaceOf("external-client-app-manager", control, appExists);
    const markup = draw(place.screen, place.control, { appExists });
    expect(markup.match(/\bsf-ring-1\b/g)).toHaveLength(1);
    expect(markup).toMatch(new RegExp(`data-control="${place.control}" class="[^"]*sf-ring `));
  },
);

describe("what an org has stands in its pages", () => {
  test("in edit mode as values, before it gray", () => {
    const change = { appName: "<b>Billing</b>", callbackUrl: "https://example.org" };
    expect(draw("settings-edit", null, change)).toContain('value="&lt;b&gt;Billing&lt;/b&gt;"');
    expect(draw("settings", null, change)).toMatch(/<input[^>]* disabled=""[^>]* value="https:\/\/example.org"/);
  });

  test("a new app begins empty, with what Salesforce has ticked", () => {
    const markup = draw("new-app", null, { appExists: false, appName: "Before", settingsClientCredentials: true });
    expect(markup).not.toContain("Before");
    expect(markup).not.toMatch(/name="settingsClientCredentials"[^>]* checked/);
    expect(markup).toMatch(/name="webServerSecret"[^>]* checked/);
  });

  test("the list of apps has the app, or the button that makes one", () => {
    expect(draw("apps")).toContain("/policies?");
    expect(draw("apps")).not.toContain("/new-app");
    expect(draw("apps", null, { appExists: false })).toContain("/new-app?");
  });

  test("a blocked and a disabled app say so, and offer the way out of it", () => {
    expect(draw("oauth-usage", null, { appBlocked: true })).toContain(">Unblock<");
    expect(draw("policies", null, { appStatus: "disabled" })).toMatch(/value="enabled"[^>]*><span>Enable</);
  });
});

test("the way back goes along with every link of the page", () => {
  const links = [...draw("home").matchAll(/ href="(\/practice[^"]+)"/g)].map(([, href = ""]) => href);
  expect(links.length).toBeGreaterThan(5);
  for (const href of links) expect(href).toContain("from=%2Fguide%2F4-policies");
});
