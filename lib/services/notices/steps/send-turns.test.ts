import { expect, test } from "vitest";
import { sendTurns } from "./send-turns.ts";

/** Work that goes on until it is let go. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}
const turnsOf = () => sendTurns({ ofPlace: 2, ofSuspects: 2, waitMs: 100 });
const to = (place: string, isSuspect = false) => ({ to: place, isSuspect });

test("a place that is busy leaves its turn after a while, and other places have theirs at once", async () => {
  const turns = turnsOf();
  const slow = [held(), held()];
  const underWay = slow.map(({ work }) => turns.take(to("slow"), work));
  const done: string[] = [];
  await turns.take(to("slow"), async () => void done.push("slow"));
  await turns.take(to("fast"), async () => void done.push("fast"));
  expect(done).toEqual(["fast"]);
  for (const { end } of slow) end();
  await Promise.all(underWay);
  await turns.take(to("slow"), async () => void done.push("slow"));
  expect(done).toEqual(["fast", "slow"]);
});

test("whoever waits for a turn at a place has it as soon as one is free", async () => {
  const turns = sendTurns({ ofPlace: 1, ofSuspects: 2, waitMs: 10_000 });
  const first = held();
  const underWay = turns.take(to("one"), first.work);
  const done: string[] = [];
  const waiting = turns.take(to("one"), async () => void done.push("second"));
  first.end();
  await Promise.all([underWay, waiting]);
  expect(done).toEqual(["second"]);
});

test("receivers that failed the last time have few turns among them, wherever they are, and others all the rest", async () => {
  const turns = turnsOf();
  const dead = [held(), held()];
  const underWay = dead.map(({ work }, place) => turns.take(to(`dead ${place}`, true), work));
  const done: string[] = [];
  await turns.take(to("dead 3", true), async () => void done.push("dead"));
  await turns.take(to("healthy"), async () => void done.push("healthy"));
  expect(done).toEqual(["healthy"]);
  for (const { end } of dead) end();
  await Promise.all(underWay);
});

test("a turn is given back when the work throws", async () => {
  const turns = sendTurns({ ofPlace: 1, ofSuspects: 1, waitMs: 0 });
  const broken = turns.take(to("one", true), () => Promise.reject(new Error("broken")));
  await expect(broken).rejects.toThrow("broken");
  let isDone = false;
  await turns.take(to("one", true), async () => {
    isDone = true;
  });
  expect(isDone).toBe(true);
});
