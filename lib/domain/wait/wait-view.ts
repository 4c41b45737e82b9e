import type { Wait } from "./wait.ts";

/** Stands in an address for the id of the connection that a wait may end in; no id reads like it. */
export const idStandsHere = "its-id";

/** How the wait of a setup stands, as a page that shows it gets it. Instants are ISO 8601 in UTC. */
export type WaitView =
  | {
      readonly state: "waiting";
      /** While a try is under way: when it counts as dead at the latest. */
      readonly nextTryAt: string;
      readonly until: string;
      /** Tries of Orglink's own so far. */
      readonly tries: number;
      /** A run is under way. */
      readonly isTrying: boolean;
      /** What the server's clock says: the browser's may say something else. */
      readonly now: string;
    }
  | { readonly state: "connected"; readonly connectionId: string }
  | { readonly state: "over" };

type Setup = { readonly state: "open" | "done" | "cancelled"; readonly connectionId: string | null };

/** The wait of a setup as both were read: what a page shows of it and what it shows beside it are then of one moment. */
export function waitView({ state, connectionId }: Setup, wait: Wait | null, now: Date): WaitView {
  if (state === "done" && connectionId) return { state: "connected", connectionId };
  if (state !== "open" || wait === null || wait.state === "ended") return { state: "over" };
  return {
    state: "waiting",
    nextTryAt: (wait.state === "waiting" ? wait.alarmAt : wait.leaseUntil).toISOString(),
    until: wait.until.toISOString(),
    tries: wait.tries,
    isTrying: wait.state === "trying",
    now: now.toISOString(),
  };
}

/**
 * Whether a page made with one view shows what is no longer so. Every try moves the instant of the next one, when it begins and
 * when it ends; while one is under way there is nothing new to show yet.
 */
export const isOutdated = (made: Extract<WaitView, { state: "waiting" }>, now: WaitView): boolean =>
  now.state === "over" || (now.state === "waiting" && now.nextTryAt !== made.nextTryAt && !now.isTrying);
