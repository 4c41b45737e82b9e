import { describe, expect, test } from "vitest";
import { type ControlId, controlIds, setupPages } from "#lib/domain/setup/controls";
import { practiceSwitchIds } from "./practice.ts";
import {
  isInPractice,
  onlyForTrainers,
  parseSetupPlace,
  parseWayBack,
  screenFacts,
  setupPlaceOf,
  setupScreenIds,
  shownScreen,
  switchesSetOn,
  switchOf,
  wayBackOf,
} from "./setup-screens.ts";

const manager = "external-client-app-manager";

describe("the switches", () => {
  test("each is set on one screen, or on the trainers' page alone", () => {
    const onScreens = setupScreenIds.filter((id) => id !== "new-app").flatMap(switchesSetOn);
    expect(new Set(onScreens).size).toBe(onScreens.length);
    expect([...onScreens, ...onlyForTrainers].toSorted()).toEqual(practiceSwitchIds.toSorted());
  });

  test("a new app is made of what is changed on its Settings tab later", () => {
    expect(switchesSetOn("new-app")).toEqual(switchesSetOn("settings-edit"));
  });

  test("only what Salesforce's admins cannot set is for trainers", () => {
    expect(onlyForTrainers).toEqual([
      "appExists",
      "renamedMyDomain",
      "edition",
      "isSandbox",
      "instanceName",
      "trialEndsOn",
      "isRestApiIncluded",
      "orgStanding",
      "dailyApiRequestsLeft",
      "loginLimit",
      "newestApiVersion",
      "propagationDelaySeconds",
      "weather",
      "weatherAt",
      "weatherSeconds",
    ]);
  });
});

/** Steps on the way to a switch: the switch behind them is not theirs. */
const trainersOnly: readonly ControlId[] = ["new-external-client-app", "current-my-domain-url"];

test.each(controlIds.map((id) => [id]))(
  "a deep link to %s leads to the screen that sets it, if it is a switch",
  (control) => {
    const { screen, control: ringed } = setupPlaceOf(manager, control, true);
    expect(ringed).toBe(control === "create-button" ? "app-row" : control);
    const id = switchOf(control);
    if (id !== null && !trainersOnly.includes(control)) expect(switchesSetOn(screen)).toContain(id);
  },
);

test.each(controlIds.map((id) => [id]))(
  "without an app, %s is on a page that is there, or begins at the button",
  (control) => {
    const { screen, control: ringed } = setupPlaceOf(manager, control, false);
    expect(shownScreen(screen, false)).toBe(screen);
    expect(ringed === control || (screen === "apps" && ringed === "new-external-client-app")).toBe(true);
  },
);

test.each(setupPages.map((page) => [page]))("%s of Setup has a screen, with an app and without", (page) => {
  for (const appExists of [true, false]) {
    const place = parseSetupPlace({ page }, appExists);
    expect(place).not.toBeNull();
    if (place) expect(shownScreen(place.screen, appExists)).toBe(place.screen);
  }
});

test("Save and Cancel lead to a page that is there", () => {
  for (const id of setupScreenIds) {
    const { after } = screenFacts(id);
    if (after !== undefined) expect(shownScreen(after, true)).toBe(after);
  }
});

test.each([[{}], [{ page: "nowhere" }], [{ control: "app-name" }], [{ page: ["users", "users"] }]])(
  "an address with %j asks for no place",
  (query) => {
    expect(parseSetupPlace(query, true)).toBeNull();
  },
);

test("what a practice org has not is said so: it is no switch of its own", () => {
  const absent = controlIds.filter((control) => !isInPractice(control));
  expect(absent).toContain("lock-sessions-to-ip");
  for (const control of absent) expect(switchOf(control), control).toBeNull();
});

describe("the way back", () => {
  test.each([
    "/w/northwind/setups/0190a0f0-0000-7000-8000-000000000001/create-app",
    "/w/northwind/runs/0190a0f0-0000-7000-8000-000000000001",
    "/guide/4-policies",
    "/problems/flow-not-enabled",
  ])("%s is one", (path) => {
    expect(parseWayBack(path)).toBe(path);
    expect(wayBackOf(`https://orglink.example${path}?held-back=yes#x`)).toBe(path);
  });

  test.each([
    "https://evil.example/w/a",
    "//evil.example/guide",
    "/\\evil.example",
    "/practice/acme.my.salesforce.test",
    "/guide/../sign-in",
    "/guide?next=//evil.example",
    "/w/a\n",
    "",
    `/guide/${"a".repeat(300)}`,
    undefined,
    ["/guide"],
  ])("%j is none", (text) => {
    expect(parseWayBack(text)).toBeNull();
  });

  test("no referrer, or one that is no address, is none", () => {
    for (const text of [null, "", "no address", "https://orglink.example/"]) expect(wayBackOf(text)).toBeNull();
  });
});
