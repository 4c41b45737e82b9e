import { describe, expect, test } from "vitest";
import type { RunState, Stage, StageRecord } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";
import { type ProblemCode, problemCodes } from "#lib/domain/problems/problem-codes";
import { controls } from "#lib/domain/setup/controls";
import { practicePath } from "#lib/guide/setup-links";
import { type AroundRun, type DeepLink, type MeantRun, type RunMeaning, runMeaning } from "./run-meaning.ts";

const startedAt = new Date("2026-11-25T06:06:12Z");
const minutesBefore = (minutes: number) => new Date(startedAt.getTime() - minutes * 60_000);
const acme = "acme.my.salesforce.com";
const practice = "acme--uat.sandbox.my.salesforce.test";
const appId = "0xI000000000001AAA";

const passed = (...stages: readonly Stage[]): readonly StageRecord[] =>
  stages.map((stage) => ({ stage, state: "passed", calls: [] }));

const failed = (code: ProblemCode, run: Partial<MeantRun> = {}): MeantRun => ({
  state: "failed",
  problem: { code, evidence: { httpStatus: 400 } },
  stages: passed("address", "reach"),
  startedAt,
  finishedAt: new Date(startedAt.getTime() + 900),
  myDomain: acme,
  ...run,
});
const endedAs = (state: RunState, finishedAt: Date | null = startedAt): MeantRun =>
  failed("unexpected", { state, problem: null, finishedAt });

const alone: AroundRun = { connection: null, setup: null };
const inSetup = (
  setup: Partial<NonNullable<AroundRun["setup"]>["setup"]> = {},
  lastTickAt: Date | null = null,
): AroundRun => ({
  connection: null,
  setup: { setup: { id: "setup-1", state: "open", appId: null, ...setup }, lastTickAt },
});
const ofConnection = (lastGoodRunAt: Date, isSandbox?: boolean): AroundRun => ({
  connection: { connection: { card: isSandbox === undefined ? {} : { isSandbox } }, lastGoodRunAt },
  setup: null,
});

/** The meaning of a run that has one. */
function meaningOf(run: MeantRun, around: AroundRun = alone): RunMeaning {
  const meaning = runMeaning(run, around);
  if (meaning === null) throw new Error("the run means nothing");
  return meaning;
}

/** The page that would be opened. */
const addressOf = (link: DeepLink | null): string | undefined =>
  link?.to === "practice-org" ? practicePath(link.host, link.page, link.control ?? undefined) : link?.href;

describe("the problem of a run", () => {
  test.each<[RunState, ProblemCode]>([
    ["interrupted", "run-interrupted"],
    ["cancelled", "run-cancelled"],
    ["failed", "unexpected"],
  ])("one that ended %s without any has %s", (state, code) => {
    expect(meaningOf(endedAs(state))).toMatchObject({
      code,
      title: articles[code].title,
      faultOwner: "orglink",
      evidence: {},
      mayCureItself: false,
      control: null,
      deepLink: null,
    });
  });

  test.each<RunState>(["running", "passed"])("one that is %s has none", (state) => {
    expect(runMeaning(endedAs(state), alone)).toBeNull();
  });

  test("its own problem stands before how it ended, with what was answered", () => {
    const run = failed("run-as-user-missing", { state: "interrupted" });
    expect(meaningOf(run)).toMatchObject({ code: "run-as-user-missing", evidence: { httpStatus: 400 } });
  });

  test("the moment to look for is its end, or its beginning where nobody saw it end", () => {
    expect(meaningOf(failed("ip-restricted")).askedAt).toEqual(new Date(startedAt.getTime() + 900));
    expect(meaningOf(endedAs("interrupted", null)).askedAt).toEqual(startedAt);
  });
});

describe("with nothing known, a problem means what its article says", () => {
  test.each(problemCodes)("%s", (code) => {
    const { title, likelyCause, fixes, control, step, faultOwner, retry } = articles[code];
    const meaning = meaningOf(failed(code, { stages: [] }));
    expect(meaning).toMatchObject({ code, title, likelyCause, fixes, control, step, faultOwner });
    expect(meaning.screen).toBe(control && controls[control].screen);
    if (retry === "after-wait") expect(meaning.mayCureItself).toBe(true);
    expect(meaning.openSetupId).toBeNull();
  });
});

describe("what is known puts the likeliest first", () => {
  test.each<[name: string, around: AroundRun, cause: string, firstFix: string]>([
    ["an app set four minutes before", inSetup({}, minutesBefore(4)), "4 minutes ago", "wait"],
    ["one that worked before", ofConnection(minutesBefore(600)), "last worked on 2026-11-24", ""],
    [
      "a sandbox that worked before",
      ofConnection(minutesBefore(600), true),
      "sandbox refresh",
      "sandbox was refreshed",
    ],
  ])("%s", (_, around, cause, firstFix) => {
    const { likelyCause, fixes } = meaningOf(failed("consumer-key-unknown"), around);
    expect(likelyCause).toContain(cause);
    expect(likelyCause).toContain(articles["consumer-key-unknown"].likelyCause);
    expect(fixes[0]).toContain(firstFix);
  });

  test.each<[name: string, around: AroundRun]>([
    ["an app set two hours before", inSetup({}, minutesBefore(120))],
    ["an app set after the run", inSetup({}, minutesBefore(-5))],
    ["a connection that was put right after the run", ofConnection(minutesBefore(-5), true)],
    ["a setup in which nothing was ticked", inSetup()],
  ])("%s changes nothing", (_, around) => {
    const { likelyCause, fixes } = articles["consumer-key-unknown"];
    expect(meaningOf(failed("consumer-key-unknown"), around)).toMatchObject({ likelyCause, fixes });
  });

  test("a token that is active leads away from the scopes: they are not ringed, and their step is not the one", () => {
    const run = failed("session-not-for-rest", { stages: passed("address", "reach", "token", "session") });
    const meaning = meaningOf(run, inSetup());
    expect(meaning).toMatchObject({
      control: "api-allowlist",
      screen: "api-access-control",
      step: null,
      faultOwner: "salesforce-setup",
    });
    expect(meaning.fixes[0]).toContain("API Access Control");
    expect(meaning.deepLink).toMatchObject({
      to: "salesforce",
      label: "Open Setup Home in your Setup",
      quickFind: "API Access Control",
    });

    const unproven = failed("session-not-for-rest", { stages: passed("address", "reach", "token") });
    expect(meaningOf(unproven, inSetup())).toMatchObject({
      control: "oauth-scopes",
      screen: "oauth-settings",
      step: "3-oauth-settings",
    });
  });
});

test("waiting may cure what Salesforce answers while it spreads an app, and where it asks for a pause, and nothing else", () => {
  const mayCureItself = (code: ProblemCode) => meaningOf(failed(code)).mayCureItself;
  expect(mayCureItself("consumer-key-unknown")).toBe(true);
  expect(mayCureItself("rate-limited")).toBe(true);
  expect(mayCureItself("consumer-secret-wrong")).toBe(false);
  expect(mayCureItself("connection-reset")).toBe(false);
});

describe("the way into the org", () => {
  test.each<[name: string, code: ProblemCode, around: AroundRun, label: string, path: string]>([
    [
      "to the page of the control",
      "run-as-user-missing",
      inSetup(),
      "Open External Client App Manager in your Setup",
      "/lightning/setup/ManageExternalClientApplication/home",
    ],
    [
      "to the app, once its id is known",
      "run-as-user-missing",
      inSetup({ appId }),
      "Open the app in your Setup",
      `/lightning/setup/ManageExternalClientApplication/${appId}/detail`,
    ],
    [
      "to the page to look at, where no control is named",
      "wrong-flow",
      alone,
      "Open Login History in your Setup",
      "/lightning/setup/OrgLoginHistory/home",
    ],
  ])("%s", (_, code, around, label, path) => {
    const { deepLink } = meaningOf(failed(code), around);
    expect(deepLink?.label).toBe(label);
    expect(deepLink?.quickFind).not.toBe("");
    expect(addressOf(deepLink)).toBe(`https://${acme}${path}`);
  });

  test("in a practice org it says what is meant, and no address of Orglink's own", () => {
    const { deepLink } = meaningOf(failed("run-as-user-missing", { myDomain: practice }), inSetup({ appId }));
    expect(deepLink).toEqual({
      to: "practice-org",
      label: "Open External Client App Manager in the practice org",
      quickFind: "External Client App",
      host: practice,
      page: "external-client-app-manager",
      control: articles["run-as-user-missing"].control,
    });
    expect(addressOf(deepLink)).toContain(practice);
  });

  test("there is none where nothing in the org cures it", () => {
    expect(meaningOf(failed("timed-out")).deepLink).toBeNull();
  });
});

test("the step belongs to the setup while that is under way, and to the guide when it has ended", () => {
  const openSetupId = (around: AroundRun) => meaningOf(failed("run-as-user-missing"), around).openSetupId;
  expect(openSetupId(inSetup())).toBe("setup-1");
  expect(openSetupId(inSetup({ state: "done" }))).toBeNull();
  expect(openSetupId(inSetup({ state: "cancelled" }))).toBeNull();
  expect(openSetupId(ofConnection(startedAt))).toBeNull();
});

test("no address of Orglink's own is in any meaning: its pages may stand elsewhere", () => {
  for (const myDomain of [acme, practice]) {
    for (const code of problemCodes) {
      const { deepLink, ...rest } = meaningOf(failed(code, { myDomain }), inSetup());
      expect(JSON.stringify(deepLink ?? {}), code).not.toMatch(/"\/|#/);
      expect(Object.keys(rest), code).not.toContain("href");
    }
  }
});
