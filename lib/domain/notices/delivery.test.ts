import { describe, expect, test } from "vitest";
import { type Delivery, type DeliveryEvent, gatherMs, leaseMs, newDelivery, next, tryMs } from "./delivery.ts";

const start = new Date("2026-11-20T09:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const secondsOf = (at: Date) => (at.getTime() - start.getTime()) / 1_000;

const webhook = newDelivery("d", "webhook", start);
const due = (at: Date): DeliveryEvent => ({ type: "due", at, leaseUntil: new Date(at.getTime() + leaseMs) });
type Failed = Extract<DeliveryEvent, { type: "failed" }>;
const failed = (at: Date, attempt: number, more: Partial<Failed> = {}): Failed => ({
  type: "failed",
  at,
  attempt,
  fault: "refused",
  status: 503,
  isPermanent: false,
  chance: 0,
  ...more,
});
const happened = (delivery: Delivery, ...events: readonly DeliveryEvent[]): Delivery => events.reduce(next, delivery);

/** The seconds at which a message is tried whose receiver always answers alike and at once. */
function attemptsOf(answer: Partial<Failed> = {}): readonly number[] {
  const seconds: number[] = [];
  let now: Delivery = webhook;
  while (now.state === "waiting") {
    const at = now.alarmAt;
    seconds.push(secondsOf(at));
    now = happened(now, due(at), failed(at, now.attempts + 1, answer));
  }
  expect(now.state).toBe("gave-up");
  return seconds;
}

describe("attempts", () => {
  test("come at growing pauses, hours at most, and the last one when a day is over", () => {
    const seconds = attemptsOf();
    expect(seconds.slice(0, 7)).toEqual([0, 5, 20, 80, 320, 1_280, 5_120]);
    expect(seconds.at(-1)).toBe(24 * 3_600);
    const pauses = seconds.slice(1).map((at, place) => at - (seconds[place] ?? 0));
    expect(Math.max(...pauses)).toBe(4 * 3_600);
    expect(seconds.length).toBe(13);
  });

  test("of many that failed together are spread out", () => {
    const [, second = 0, third = 0] = attemptsOf({ chance: 0.99 });
    expect([second, third]).toEqual([expect.closeTo(5.99, 2), expect.closeTo(27.5, 0)]);
    expect(attemptsOf({ chance: 0.99 }).at(-1)).toBe(24 * 3_600);
  });

  test("obey a Retry-After longer than the pause, and never one past the end", () => {
    const at = later(1);
    const sending = happened(webhook, due(start));
    expect(next(sending, failed(at, 1, { retryAfterSeconds: 600 }))).toMatchObject({ alarmAt: later(601) });
    expect(next(sending, failed(at, 1, { retryAfterSeconds: 1 }))).toMatchObject({ alarmAt: later(6) });
    expect(next(sending, failed(at, 1, { retryAfterSeconds: 1e9 }))).toMatchObject({ alarmAt: later(24 * 3_600) });
  });

  test("end at once where another makes no sense", () => {
    const gone = happened(webhook, due(start), failed(start, 1, { fault: "gone", status: 410, isPermanent: true }));
    expect(gone).toMatchObject({ state: "gave-up", lastFault: "gone", lastStatus: 410, attempts: 1 });
  });
});

test("a webhook is due at once, a mail gathers first, but for one that somebody waits for", () => {
  expect(webhook).toMatchObject({ state: "waiting", alarmAt: start });
  expect(newDelivery("d", "mail", start)).toMatchObject({ state: "gathering", alarmAt: later(gatherMs / 1_000) });
  expect(newDelivery("d", "mail", start, { isAwaited: true })).toMatchObject({ state: "waiting", alarmAt: start });
});

test("an alarm that rings early, or twice, begins one attempt", () => {
  const mail = newDelivery("d", "mail", start);
  expect(next(mail, due(later(89)))).toBe(mail);
  const sending = next(mail, due(later(90)));
  expect(sending).toMatchObject({ state: "sending", attempts: 1 });
  expect(next(sending, due(later(91)))).toBe(sending);
});

test("an attempt that died is made again once its lease is over, and not for ever", () => {
  const sending = next(webhook, due(start));
  expect(next(sending, due(later(leaseMs / 1_000)))).toMatchObject({
    state: "sending",
    attempts: 2,
    lastFault: "cut-off",
  });
  let dying: Delivery = sending;
  for (let minutes = 2; dying.state === "sending"; minutes += 2) dying = next(dying, due(later(60 * minutes)));
  expect(dying).toMatchObject({ state: "gave-up", lastFault: "cut-off" });
  expect(dying.attempts).toBeLessThan(100);
});

test("one that was never tried is tried, however long Orglink was stopped; one that was is given up", () => {
  const late = new Date(start.getTime() + tryMs + 1);
  expect(next(webhook, due(late))).toMatchObject({ state: "sending" });
  const tried = happened(webhook, due(start), failed(start, 1));
  expect(next(tried, due(late))).toMatchObject({ state: "gave-up", lastFault: "refused" });
});

test("the end of an attempt that counted as dead changes nothing, unless it arrived", () => {
  const second = happened(webhook, due(start), due(later(leaseMs / 1_000)));
  const at = later(200);
  expect(next(second, failed(at, 1))).toBe(second);
  expect(next(second, { type: "arrived", at, status: 204 })).toMatchObject({ state: "delivered", deliveredAt: at });
  const arrived = next(second, { type: "arrived", at, status: 204 });
  expect(next(arrived, failed(at, 2))).toBe(arrived);
  expect(next(arrived, due(later(1e6)))).toBe(arrived);
  expect(next(arrived, { type: "arrived", at: later(300), status: 200 })).toBe(arrived);
});

test("sent again by hand it has a day more; what waits is sent at once, and what is under way is left", () => {
  const again: DeliveryEvent = { type: "again", at: later(100_000) };
  const gaveUp = happened(webhook, due(start), failed(start, 1, { isPermanent: true }));
  const more = next(gaveUp, again);
  expect(more).toMatchObject({ state: "waiting", alarmAt: again.at, until: later(100_000 + 24 * 3_600), attempts: 1 });
  const pausing = happened(more, due(again.at), failed(again.at, 2));
  expect(pausing).toMatchObject({ state: "waiting", alarmAt: later(100_005) });
  const delivered = happened(webhook, due(start), { type: "arrived", at: start, status: 200 });
  expect(next(delivered, again)).toMatchObject({ state: "waiting", deliveredAt: start, lastFault: null });
  const waiting = happened(webhook, due(start), failed(start, 1));
  expect(next(waiting, { type: "again", at: later(1) })).toMatchObject({ alarmAt: later(1), until: webhook.until });
  const sending = next(webhook, due(start));
  expect(next(sending, again)).toBe(sending);
});
