import { nextAfterFailure, nextSlot } from "./slot.ts";

/** When Orglink checks a connection by itself. */
export type Recheck = {
  readonly connectionId: string;
  /** What holds for it: its own, or the workspace's. */
  readonly intervalMinutes: number;
  /** Checks that did not pass, one after the other, up to now. */
  readonly failures: number;
  /** Asked for by a *Test all* that goes on. */
  readonly batchId: string | null;
} & RecheckState;

type RecheckState =
  | { readonly state: "waiting"; readonly alarmAt: Date }
  /** A check of its own is under way. One that is not back when the lease ends has died. */
  | { readonly state: "checking"; readonly leaseUntil: Date }
  | { readonly state: "paused" };

/** What happens to it. Instants are of the event, so that the same events make the same state. */
export type RecheckEvent =
  /** Its alarm rang, or the lease of a check that died is over. */
  | { readonly type: "due"; readonly at: Date; readonly leaseUntil: Date }
  /** A check came to an answer, its own or somebody's. */
  | { readonly type: "checked"; readonly at: Date; readonly hasPassed: boolean; readonly retryAfterSeconds?: number }
  /** Its own check, the one with this lease, came to none: there were too many, or it was cut off. */
  | { readonly type: "held-back"; readonly at: Date; readonly leaseUntil: Date; readonly pauseMs: number }
  | { readonly type: "asked"; readonly at: Date; readonly batchId: string }
  | { readonly type: "batch-cancelled"; readonly at: Date }
  /** Salesforce is back: those that wait for it are looked at soon, spread over `withinMs`. */
  | { readonly type: "hurried"; readonly alarmAt: Date }
  | { readonly type: "interval-changed"; readonly at: Date; readonly intervalMinutes: number }
  | { readonly type: "paused" }
  | { readonly type: "resumed"; readonly at: Date };

/** The state after an event, in whatever state it comes; one that means nothing there leaves the very state it was given. */
export function next(recheck: Recheck, event: RecheckEvent): Recheck {
  switch (event.type) {
    case "due":
      return isDue(recheck, event.at) ? { ...kept(recheck), state: "checking", leaseUntil: event.leaseUntil } : recheck;
    case "checked":
      return checked(recheck, event);
    case "held-back":
      // Where the lease is another's, that check goes on.
      if (recheck.state !== "checking" || recheck.leaseUntil.getTime() !== event.leaseUntil.getTime()) return recheck;
      return waits(recheck, new Date(event.at.getTime() + event.pauseMs));
    case "asked":
      if (recheck.state === "paused") return recheck;
      // The check that is under way answers for it: a second beside it would ask the same of the same org.
      if (recheck.state === "checking") return { ...recheck, batchId: event.batchId };
      return waits({ ...recheck, batchId: event.batchId }, event.at);
    case "batch-cancelled": {
      if (recheck.batchId === null) return recheck;
      const left = { ...recheck, batchId: null };
      return recheck.state === "waiting" ? waits(left, regular(left, event.at)) : left;
    }
    case "hurried":
      if (recheck.state !== "waiting" || recheck.alarmAt <= event.alarmAt) return recheck;
      return waits(recheck, event.alarmAt);
    case "interval-changed": {
      if (event.intervalMinutes === recheck.intervalMinutes) return recheck;
      const changed = { ...recheck, intervalMinutes: event.intervalMinutes };
      const isRegular = recheck.state === "waiting" && recheck.failures === 0 && recheck.batchId === null;
      return isRegular ? waits(changed, regular(changed, event.at)) : changed;
    }
    case "paused":
      return recheck.state === "paused" ? recheck : { ...kept(recheck), batchId: null, state: "paused" };
    case "resumed":
      return recheck.state === "paused" ? waits(recheck, regular(recheck, event.at)) : recheck;
  }
}

/** Of a connection just saved: it has passed a moment ago. */
export function newRecheck(connectionId: string, intervalMinutes: number, at: Date): Recheck {
  const alarmAt = nextSlot(connectionId, at, intervalMinutes);
  return { connectionId, intervalMinutes, failures: 0, batchId: null, state: "waiting", alarmAt };
}

const isDue = (recheck: Recheck, at: Date): boolean =>
  (recheck.state === "waiting" && recheck.alarmAt <= at) || (recheck.state === "checking" && recheck.leaseUntil <= at);

function checked(
  recheck: Recheck,
  { at, hasPassed, retryAfterSeconds = 0 }: Extract<RecheckEvent, { type: "checked" }>,
) {
  const failures = hasPassed ? 0 : recheck.failures + 1;
  const after: Recheck = { ...recheck, failures, batchId: null };
  if (recheck.state === "paused") return after;
  const { connectionId, intervalMinutes } = recheck;
  const alarmAt = hasPassed
    ? regular(after, at)
    : nextAfterFailure(connectionId, { at, failures, intervalMinutes, retryAfterSeconds });
  return waits(after, alarmAt);
}

const regular = ({ connectionId, intervalMinutes }: Recheck, at: Date): Date =>
  nextSlot(connectionId, at, intervalMinutes);

const waits = (recheck: Recheck, alarmAt: Date): Recheck => ({ ...kept(recheck), state: "waiting", alarmAt });

const kept = ({ connectionId, intervalMinutes, failures, batchId }: Recheck) => ({
  connectionId,
  intervalMinutes,
  failures,
  batchId,
});
