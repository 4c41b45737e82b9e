import { expect, test } from "vitest";
import { type PracticeSwitchId, practiceSwitches } from "#lib/practice/practice";
import { switchesSetOn } from "#lib/practice/setup-screens";
import { practiceSetupForm } from "./practice-setup-forms.ts";
import { readForm } from "./read-form.ts";

/** A page of Setup as a browser sends it, filled in as the guide says but for what is changed. */
function sent(carried: readonly PracticeSwitchId[], change: Readonly<Record<string, string>>) {
  const data = new FormData();
  const texts: Record<string, string> = { host: "acme.my.salesforce.test", screen: "settings-edit", from: "" };
  for (const id of carried) {
    const facts = practiceSwitches[id];
    const value = "guided" in facts ? facts.guided : facts.initial;
    if (facts.kind === "check-box") texts[id] = value ? "on" : "";
    else texts[id] = id === "runAsUsername" ? "sync@acme.example" : [value].flat().join(" ");
  }
  for (const [name, text] of Object.entries({ ...texts, switches: carried.join(" "), ...change })) {
    if (
      text !== "" ||
      (practiceSwitches as Record<string, { kind: string }>)[name]?.kind === "text" ||
      name === "from"
    ) {
      data.set(name, text);
    }
  }
  return readForm(practiceSetupForm(carried.join(" ")), data);
}

const settings = switchesSetOn("settings-edit");
const policies = switchesSetOn("policies-edit");
const star = "Complete this field.";

test("as the guide says, each page is taken", () => {
  expect(sent(settings, {})).toMatchObject({ ok: true, value: { screen: "settings-edit", from: null } });
  expect(sent(policies, { screen: "policies-edit", from: "/guide/4-policies" })).toMatchObject({
    ok: true,
    value: { from: "/guide/4-policies" },
  });
});

test.each([
  [settings, { appName: "" }, { appName: star }],
  [settings, { apiName: "" }, { apiName: star }],
  [settings, { apiName: "two__lines" }, { apiName: expect.stringMatching(/^The API Name can only contain/) }],
  [settings, { contactEmail: "nobody" }, { contactEmail: "Enter a valid email address." }],
  [settings, { callbackUrl: "", oauthScopes: "" }, { callbackUrl: star, oauthScopes: star }],
  [policies, { runAsUsername: "" }, { runAsUsername: star }],
])("what has a star is not left empty: %#", (carried, change, fields) => {
  expect(sent(carried, change)).toEqual({ ok: false, problem: { fields, outdated: null } });
});

test("what is not asked for is not missed: without OAuth no callback, without the flow no Run As", () => {
  expect(sent(settings, { enableOauth: "", callbackUrl: "", oauthScopes: "" })).toMatchObject({ ok: true });
  expect(sent(policies, { policiesClientCredentials: "", runAsUsername: "" })).toMatchObject({ ok: true });
});

test("a way back out of Orglink leads nowhere, and keeps nothing from being saved", () => {
  expect(sent(settings, { from: "https://evil.example/guide" })).toMatchObject({ ok: true, value: { from: null } });
});

test("a page that is none is refused", () => {
  expect(sent(settings, { screen: "nowhere" })).toMatchObject({ ok: false, problem: { outdated: /which page/ } });
});
