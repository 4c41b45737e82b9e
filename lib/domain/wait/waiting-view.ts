/** How the wait of a setup stands, as a page that shows it gets it. Instants are ISO 8601 in UTC. */
export type WaitingView =
  | {
      readonly state: "waiting";
      readonly nextTryAt: string;
      readonly until: string;
      /** Tries of Orglink's own so far. */
      readonly tries: number;
      /** A try is under way. */
      readonly isTrying: boolean;
      /** What the server's clock says: the browser's may say something else. */
      readonly now: string;
    }
  | { readonly state: "connected"; readonly connectionId: string }
  | { readonly state: "over" };

/**
 * Whether a page made with one view shows what is no longer so. Every try moves the instant of the next one, when it begins and
 * when it ends; while one is under way there is nothing new to show yet.
 */
export const isOutdated = (made: Extract<WaitingView, { state: "waiting" }>, now: WaitingView): boolean =>
  now.state === "over" || (now.state === "waiting" && now.nextTryAt !== made.nextTryAt && !now.isTrying);
