import { expect, test } from "vitest";
import { maxFinds, searchGuide } from "./search.ts";
import { guideSpots } from "./search-spots.ts";

const screenTitle = (screen: string) => `The page ${screen}`;
const search = (query: string) => searchGuide(query, screenTitle).shown;

test.each([
  ["External Client Apps Manager", "app-manager-item"],
  ["connected app", "new-external-client-app"],
  ["CLIENT SECRET", "consumer-secret"],
  ["execution user", "run-as-username"],
  ["redirect", "callback-url"],
  ["instance url", "current-my-domain-url"],
])("%s leads to the control that Salesforce names otherwise", (query, control) => {
  const found = search(query).find((find) => find.control === control);
  expect(found?.synonym?.note).toBeTruthy();
});

test("finds both places of Enable Client Credentials Flow by their label, before all that mentions it", () => {
  const found = search("client credentials flow");
  expect(found.slice(0, 2).map(({ control }) => control)).toEqual([
    "settings-client-credentials",
    "policies-client-credentials",
  ]);
  expect(found.slice(0, 2).every(({ synonym }) => synonym === undefined)).toBe(true);
});

test.each([
  ["Session Timeout", "/guide/4-policies?advice=open#left-alone-8", "Session Timeout In Minutes"],
  ["device flow", "/guide/3-oauth-settings?advice=open#left-alone-4", "Enable Device Flow"],
  ["PKCE", "/guide/3-oauth-settings?advice=open#left-alone-6", /Proof Key/],
  ["IP Allowlist", "/guide/3-oauth-settings?advice=open#left-alone-10", "Enforce Refresh Token IP Allowlist"],
  ["Info URL", "/guide/2-create?advice=open#left-alone-2", "Info URL"],
  ["API Enabled", "/guide/before-you-begin#integration-user-6", "API Enabled"],
  ["permission sets", "/guide/before-you-begin#integration-user-5", /^A permission set/],
  ["External Client App Settings", "/guide/6-rest-access", "External Client App Settings"],
  ["gear", "/guide/1-open-setup#gear-icon", "The gear"],
  ["my setup is in another language", "/guide/other-language", "My Setup is in another language"],
  ["the page my-domain", "/guide/7-my-domain#on-my-domain", "The page my-domain"],
])("%s leads to %s", (query, href, title) => {
  expect(search(query)[0]).toMatchObject({ href, title: expect.stringMatching(title) });
});

test.each([
  ["Connected Apps OAuth Usage", "/guide/existing-app#connected-app-9", /^Connected Apps OAuth Usage lists the app/],
  ["blocked the pop-up", "/guide/5-key-and-secret#consumer-key-and-secret", /pop-up\.$/],
  ["selected but not moved to the right", "/guide/3-oauth-settings#slip-1", /^The scope was selected/],
  ["person's account takes the connection down", "/guide/4-policies#note-1", /a person's account/],
  ["salesforce classic has no gear", "/guide/1-open-setup?advice=open#different-3", /^Salesforce Classic has no gear/],
])("%s is said at %s", (query, href, said) => {
  expect(search(query)).toContainEqual(expect.objectContaining({ href, said: expect.stringMatching(said) }));
});

test("what is called so comes before what mentions it, and of the latter the sentence is said", () => {
  const found = search("run as");
  expect(found[0]).toMatchObject({ control: "run-as-username", title: "Run As (Username)" });
  expect(found[0]?.said).toBeUndefined();
  expect(found.at(-1)?.said).toMatch(/run as/i);
  expect(searchGuide("run as", screenTitle).isNamed).toBe(true);
  expect(searchGuide("blocked the pop-up", screenTitle).isNamed).toBe(false);
});

test("shows a screen full, each place once, and counts the rest", () => {
  const { shown, more } = searchGuide("client", screenTitle);
  expect(shown).toHaveLength(maxFinds);
  expect(more).toBeGreaterThan(10);
  expect(new Set(shown.map(({ href }) => href)).size).toBe(shown.length);
});

test("no two spots share an address", () => {
  const hrefs = guideSpots(screenTitle).map(({ href }) => href);
  expect(hrefs.filter((href, at) => hrefs.indexOf(href) !== at)).toEqual([]);
});

test.each(["", "   ", "…", "no such gibberish", "\0", "(.*)+$", "\u202eUTES", "x".repeat(100_000)])(
  "finds nothing for %j",
  (query) => {
    expect(searchGuide(query, screenTitle)).toEqual({ shown: [], more: 0, isNamed: false });
  },
);
