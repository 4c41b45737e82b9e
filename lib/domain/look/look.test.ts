import { describe, expect, test } from "vitest";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { canAskNow, type Look, type LookEvent, mayAskRest, next } from "./look.ts";
import type { LookResult, SeenAnswer } from "./seen-answer.ts";

const start = Date.parse("2026-11-20T09:00:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000);
const renewed = (seconds: number): LookEvent => ({ type: "renewed", at: at(seconds), onBehalfOf: "ada" });
const lookTakesSeconds = 1;
const due = (seconds: number): LookEvent => ({ type: "due", at: at(seconds), leaseUntil: at(seconds + 60) });

const refused = (code: ProblemCode, evidence = {}): LookResult => ({
  token: "refused",
  answer: { came: "refused", stage: "token", problem: { code, evidence }, seen: {} },
});
const card = {
  orgId: "00D000000000001EAA",
  runAsUserId: "005000000000001AAA",
  scopes: ["api"],
  tokenFormat: "opaque",
  apiVersion: "v68.0",
} as const;
const worksNow: SeenAnswer = { came: "all", card, advice: [] };

/** What an org does over time, and what its visitors do. */
type Story = {
  readonly seconds: number;
  readonly tabs: number;
  /** Whether the pages are to be seen at a second. */
  readonly isSeen?: (second: number) => boolean;
  /** Presses of *Look now*, a second each. */
  readonly isPressed?: (second: number) => boolean;
  readonly answer: (second: number, askRest: (mark: string) => boolean) => LookResult;
};

/** Plays a guide that is open, second by second: tabs renew every four seconds, alarms ring, looks take one second. */
function play({ seconds, tabs, isSeen = () => true, isPressed = () => false, answer }: Story) {
  let look: Look | null = null;
  const lookedAt: number[] = [];
  const restAt: number[] = [];
  let isAsked = false;
  let backAt: number | null = null;
  let leaseUntil = at(0);
  for (let second = 0; second < seconds; second += 1) {
    const happen = (event: LookEvent) => {
      const before: Look | null = look;
      look = next(look, event);
      if (look !== null && look.state === "looking" && before?.state !== "looking") {
        lookedAt.push(second);
        isAsked = event.type === "asked";
        backAt = second + lookTakesSeconds;
        leaseUntil = look.leaseUntil;
      }
    };
    if (backAt === second) {
      const current = look as Look | null;
      const result = answer(second, (mark) => current !== null && mayAskRest(current, at(second), { mark, isAsked }));
      if (result.token === "given" && result.rest !== null) restAt.push(second);
      happen({ type: "answered", at: at(second), leaseUntil, result });
      backAt = null;
    }
    if (second > 0 && isSeen(second - 1) && !isSeen(second)) happen({ type: "left", at: at(second) });
    for (let tab = 0; tab < tabs; tab += 1) {
      if (isSeen(second) && (second + tab) % 4 === 0) happen(renewed(second));
    }
    if (isPressed(second)) {
      happen({ type: "asked", at: at(second), leaseUntil: at(second + 60), onBehalfOf: "ada" });
    }
    happen(due(second));
  }
  return { lookedAt, restAt, look: look as Look | null };
}

/** The most instants within any hour. */
const mostAnHour = (instants: readonly number[]): number =>
  Math.max(0, ...instants.map((first) => instants.filter((one) => one >= first && one < first + 3600).length));

const hour = 3600;
const always = refused("run-as-user-missing");

describe("a guide that is open", () => {
  test("is looked at every 15 seconds for ten minutes, then every minute, however many tabs: 90 times an hour", () => {
    const { lookedAt } = play({ seconds: hour, tabs: 5, answer: () => always });
    const pauses = lookedAt.slice(1).map((second, index) => second - (lookedAt[index] ?? 0));
    expect(new Set(pauses.slice(0, 39))).toEqual(new Set([15]));
    expect(new Set(pauses.slice(40))).toEqual(new Set([60]));
    expect(lookedAt.length).toBeLessThanOrEqual(90);
    expect(lookedAt.length).toBeGreaterThan(85);
    expect(play({ seconds: hour, tabs: 1, answer: () => always }).lookedAt).toEqual(lookedAt);
  });

  test("has no more than 90 looks in any hour of three, also with Look now pressed every second and pages that come and go", () => {
    const pressed = play({ seconds: 3 * hour, tabs: 5, isPressed: () => true, answer: () => always });
    expect(mostAnHour(pressed.lookedAt)).toBe(90);
    const comesAndGoes = (second: number) => second % 40 < 30;
    const restless = play({ seconds: 3 * hour, tabs: 5, isSeen: comesAndGoes, answer: () => always });
    expect(mostAnHour(restless.lookedAt)).toBeLessThanOrEqual(90);
  });

  test("costs the org 20 REST rounds in any hour at most, whatever it answers", () => {
    const flapping = play({
      seconds: 3 * hour,
      tabs: 5,
      isPressed: (second) => second % 7 === 0,
      answer: (second, mayAsk) => {
        if (second % 2 === 0) return always;
        const mark = `token ${second}`;
        return { token: "given", mark, scopes: ["api"], rest: mayAsk(mark) ? worksNow : null };
      },
    });
    expect(mostAnHour(flapping.restAt)).toBeLessThanOrEqual(20);
    expect(flapping.restAt.length).toBeGreaterThan(20);
  });

  test("that sees the same token working again asks no more of it", () => {
    const calm = play({
      seconds: hour,
      tabs: 5,
      answer: (_, mayAsk) => ({
        token: "given",
        mark: "same",
        scopes: ["api"],
        rest: mayAsk("same") ? worksNow : null,
      }),
    });
    expect(calm.restAt).toHaveLength(1);
    expect(calm.look?.answer).toEqual(worksNow);
    expect(calm.look?.changes).toBe(1);
  });

  test("asks about a refusal after the token again every three minutes: the token stays the same when it is cured", () => {
    const noApi: SeenAnswer = {
      came: "refused",
      stage: "api",
      problem: { code: "api-disabled-for-user", evidence: {} },
      seen: { scopes: ["api"] },
    };
    const { restAt, look } = play({
      seconds: 600,
      tabs: 1,
      answer: (second, mayAsk) => {
        const rest = mayAsk("same") ? (second > 500 ? worksNow : noApi) : null;
        return { token: "given", mark: "same", scopes: ["api"], rest };
      },
    });
    expect(restAt).toHaveLength(4);
    expect(look?.answer).toEqual(worksNow);
  });
});

describe("a guide that is hidden or left", () => {
  test("is not looked at any more, from the moment it is told; and again at once when it is back", () => {
    const isSeen = (second: number) => second < 100 || second >= 1000;
    const { lookedAt } = play({ seconds: 1100, tabs: 1, isSeen, answer: () => always });
    expect(lookedAt.filter((second) => second >= 100 && second < 1000)).toEqual([]);
    expect(lookedAt).toContain(1000);
  });

  test("goes on for the tabs that stay", () => {
    let look = next(null, renewed(0));
    look = next(look, { type: "left", at: at(3) });
    look = next(look, renewed(5));
    expect(next(look, due(9))).toMatchObject({ state: "looking" });
  });

  test("is not looked at once its lease has run out without a word", () => {
    const look = next(null, renewed(0));
    expect(next(look, due(30))).toMatchObject({ state: "resting" });
  });
});

describe("one look", () => {
  const begunLook = next(next(null, renewed(0)), due(0));
  /** Back from the look that was begun at a second. */
  const answered = (seconds: number, result: LookResult, begunAt = 0): LookEvent => ({
    type: "answered",
    at: at(seconds),
    leaseUntil: at(begunAt + 60),
    result,
  });

  test("is made once, though its alarm rings twice", () => {
    expect(next(begunLook, due(1))).toBe(begunLook);
  });

  test("leaves Salesforce alone for as long as it asks, also when somebody presses", () => {
    const limited = next(begunLook, answered(1, refused("rate-limited", { retryAfterSeconds: 900 })));
    expect(limited).toMatchObject({ state: "watching", alarmAt: at(901) });
    expect(canAskNow(limited, at(890))).toBe(false);
    expect(canAskNow(limited, at(901))).toBe(true);
    const unnamed = next(begunLook, answered(1, refused("rate-limited")));
    expect(unnamed).toMatchObject({ alarmAt: at(301) });
  });

  test("can be pressed for every five seconds, and not while one is under way", () => {
    expect(canAskNow(begunLook, at(6))).toBe(false);
    const back = next(begunLook, answered(1, always));
    expect(canAskNow(back, at(4))).toBe(false);
    expect(canAskNow(back, at(5))).toBe(true);
  });

  test("pressed for where no page watches is made, and then it rests", () => {
    const asked = next(null, { type: "asked", at: at(0), leaseUntil: at(60), onBehalfOf: "ada" });
    expect(asked).toMatchObject({ state: "looking" });
    expect(next(asked, answered(1, always))).toMatchObject({ state: "resting", answeredAt: at(1) });
  });

  test("that died is made up for when its lease is over, and one that comes back late says nothing", () => {
    const watched = next(begunLook, renewed(55));
    expect(next(watched, due(60))).toMatchObject({ state: "looking", leaseUntil: at(120) });
    const ended = next(begunLook, { type: "ended", at: at(1) });
    expect(next(ended, answered(2, always))).toBe(ended);
  });

  test("whose setup keeps nothing any more forgets what it saw", () => {
    const seen = next(begunLook, answered(1, always));
    expect(next(seen, { type: "ended", at: at(2) })).toMatchObject({
      state: "resting",
      answer: null,
      answeredAt: null,
    });
  });

  test("a token that is refused again is no longer one that works", () => {
    const given: LookResult = { token: "given", mark: "one", scopes: ["api"], rest: worksNow };
    let look = next(begunLook, answered(1, given));
    look = next(next(look, renewed(15)), due(16));
    look = next(look, answered(17, always, 16));
    look = next(next(look, renewed(30)), due(31));
    look = next(look, answered(32, { ...given, rest: null }, 31));
    expect(look?.answer).toEqual({ came: "token", scopes: ["api"] });
    expect(look && mayAskRest(look, at(33), { mark: "one", isAsked: false })).toBe(true);
  });
});
