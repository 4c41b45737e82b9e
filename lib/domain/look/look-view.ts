import type { Look } from "./look.ts";

/** How a look stands, as the page that shows it reads it. Instants are ISO 8601 in UTC. */
export type LookView = {
  /** Whether there is anything to look with. */
  readonly isOn: boolean;
  readonly isLooking: boolean;
  /** When the org was seen last. */
  readonly seenAt: string | null;
  /** When it is looked at next, while a page watches. */
  readonly nextAt: string | null;
  /** Another number: the page would show something else. */
  readonly changes: number;
  /** What the server's clock says: the browser's may say something else. */
  readonly now: string;
};

type Setup = {
  readonly state: "open" | "done" | "cancelled";
  readonly myDomain: string | null;
  readonly consumerKey: string | null;
  readonly secretKeptUntil: Date | null;
  readonly repairs: string | null;
};

/** Whether a setup keeps all that a look needs. */
export const canLook = ({ state, myDomain, consumerKey, secretKeptUntil, repairs }: Setup, at: Date): boolean =>
  state === "open" &&
  repairs === null &&
  Boolean(myDomain && consumerKey) &&
  secretKeptUntil !== null &&
  secretKeptUntil > at;

/** The look at the org of a setup, as both were read. */
export const lookView = (setup: Setup, look: Look | null, now: Date): LookView => ({
  isOn: canLook(setup, now),
  isLooking: look?.state === "looking" && look.leaseUntil > now,
  seenAt: look?.answeredAt?.toISOString() ?? null,
  nextAt: look?.state === "watching" ? look.alarmAt.toISOString() : null,
  changes: look?.changes ?? 0,
  now: now.toISOString(),
});
