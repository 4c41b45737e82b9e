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
