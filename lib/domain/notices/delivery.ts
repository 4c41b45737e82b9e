import type { DeliveryFault } from "./delivery-fault.ts";
import type { ChannelKind, DeliveryState } from "./notice.ts";

/** One message on its way to one channel. */
export type Delivery = {
  readonly id: string;
  /** Attempts begun so far, by hand too. */
  readonly attempts: number;
  /** Why the last attempt did not arrive, and with which status the receiver refused it; null once it has arrived. */
  readonly lastFault: DeliveryFault | null;
  readonly lastStatus: number | null;
  readonly createdAt: Date;
  /** From then on it is given up: a day after it was made, or was sent again by hand. */
  readonly until: Date;
  /** When it arrived, the last time. */
  readonly deliveredAt: Date | null;
} & (
  | { readonly state: Extract<DeliveryState, "gathering" | "waiting">; readonly alarmAt: Date }
  /** Not back when the lease ends: whoever sent it has died. */
  | { readonly state: "sending"; readonly leaseUntil: Date }
  | { readonly state: "delivered" }
  | { readonly state: "gave-up" }
);

/** What happens to a delivery. Instants and chance are of the event, so that the same events make the same delivery. */
export type DeliveryEvent =
  /** Its alarm rang, or the lease of an attempt that died is over. */
  | { readonly type: "due"; readonly at: Date; readonly leaseUntil: Date }
  | { readonly type: "arrived"; readonly at: Date; readonly status: number | null }
  | ({ readonly type: "failed"; readonly at: Date; readonly attempt: number } & FailedAttempt)
  /** Somebody wants it sent now. */
  | { readonly type: "again"; readonly at: Date };

export type FailedAttempt = {
  readonly fault: DeliveryFault;
  readonly status: number | null;
  /** Another attempt makes no sense before somebody changes something. */
  readonly isPermanent: boolean;
  /** How long the receiver asks to be left alone. */
  readonly retryAfterSeconds?: number;
  /** From 0 to 1: spreads out the attempts of many that failed together. */
  readonly chance: number;
};

/** How long a mail takes further notices, from its first. */
export const gatherMs = 90_000;

/** For how long a delivery is tried. */
export const tryMs = 24 * 3_600_000;

/** An attempt that is not back by then has died. Above what a webhook or a mail may take. */
export const leaseMs = 120_000;

const shortestPauseMs = 5_000;
const longestPauseMs = 4 * 3_600_000;
/** Each pause is so many times as long as all the time before it: 5 s, 15 s, 1 min, 4 min, 16 min, 1 h, 4 h … */
const growth = 3;
const spread = 0.2;
/** Far more than a day has: attempts that all die cannot go on for ever. */
const mostAttempts = 60;

/** A new message: a webhook's is due at once, a mail gathers first, but for one that somebody waits for. */
export function newDelivery(id: string, kind: ChannelKind, at: Date, { isAwaited = false } = {}): Delivery {
  const start = { id, attempts: 0, lastFault: null, lastStatus: null, createdAt: at, deliveredAt: null };
  const gathers = kind === "mail" && !isAwaited;
  const alarmAt = gathers ? later(at, gatherMs) : at;
  return { ...start, until: later(alarmAt, tryMs), state: gathers ? "gathering" : "waiting", alarmAt };
}

/**
 * The delivery after an event, in whatever state it comes: one that means nothing there (an alarm that rings twice, the end of an
 * attempt that counted as dead) leaves the very delivery it was given.
 */
export function next(delivery: Delivery, event: DeliveryEvent): Delivery {
  switch (event.type) {
    case "due":
      return due(delivery, event.at, event.leaseUntil);
    case "arrived": {
      // Also of an attempt that counted as dead: the receiver has it.
      const deliveredAt = event.at;
      const arrived = { ...common(delivery), state: "delivered", lastFault: null, lastStatus: event.status } as const;
      return delivery.state === "delivered" ? delivery : { ...arrived, deliveredAt };
    }
    case "failed":
      return isOf(delivery, event.attempt) ? failed(delivery, event) : delivery;
    case "again":
      return again(delivery, event.at);
  }
}

function due(delivery: Delivery, at: Date, leaseUntil: Date): Delivery {
  if (delivery.state === "delivered" || delivery.state === "gave-up") return delivery;
  if (at < (delivery.state === "sending" ? delivery.leaseUntil : delivery.alarmAt)) return delivery;
  const hasDied = delivery.state === "sending";
  const fault = hasDied ? "cut-off" : delivery.lastFault;
  // One that was never tried is tried, however long Orglink was stopped.
  const isOver = delivery.attempts > 0 && (at > delivery.until || delivery.attempts >= mostAttempts);
  if (isOver) return { ...common(delivery), lastFault: fault ?? "unexpected", state: "gave-up" };
  return { ...common(delivery), lastFault: fault, attempts: delivery.attempts + 1, state: "sending", leaseUntil };
}

function failed(
  delivery: Delivery,
  { at, fault, status, isPermanent, ...pause }: FailedAttempt & { at: Date },
): Delivery {
  const after = { ...common(delivery), lastFault: fault, lastStatus: status };
  const alarmAt = isPermanent ? null : nextAlarm(delivery.until, at, pause);
  return alarmAt === null ? { ...after, state: "gave-up" } : { ...after, state: "waiting", alarmAt };
}

/** The next attempt; the last one at the very end. What a receiver asks for is obeyed up to there. Null: none is left. */
function nextAlarm(
  until: Date,
  at: Date,
  { retryAfterSeconds = 0, chance }: Pick<FailedAttempt, "retryAfterSeconds" | "chance">,
): Date | null {
  const [now, end] = [at.getTime(), until.getTime()];
  if (now >= end) return null;
  const passedMs = Math.max(0, now - (end - tryMs));
  const grownMs = Math.min(Math.max(shortestPauseMs, growth * passedMs), longestPauseMs) * (1 + spread * chance);
  return new Date(Math.min(now + Math.max(grownMs, retryAfterSeconds * 1_000), end));
}

function again(delivery: Delivery, at: Date): Delivery {
  if (delivery.state === "gathering" || delivery.state === "sending") return delivery;
  if (delivery.state === "waiting") return { ...common(delivery), state: "waiting", alarmAt: at };
  return { ...common(delivery), state: "waiting", alarmAt: at, until: later(at, tryMs) };
}

/** Whether this attempt is the one under way: another may have been begun after its lease. */
const isOf = ({ state, attempts }: Delivery, attempt: number): boolean => state === "sending" && attempts === attempt;

const common = ({ id, attempts, lastFault, lastStatus, createdAt, until, deliveredAt }: Delivery) => ({
  id,
  attempts,
  lastFault,
  lastStatus,
  createdAt,
  until,
  deliveredAt,
});

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
