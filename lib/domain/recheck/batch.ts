/** How the connections stood that a *Test all* had checked, when it ended. */
export type BatchResult = { readonly healthy: number; readonly failing: number; readonly waiting: number };

/** How a *Test all* stands, as it is told. */
export type TestAll =
  /** None is under way, and none ended a short while ago. */
  | { readonly state: "none" }
  | {
      readonly state: "under-way";
      readonly batchId: string;
      readonly total: number;
      /** How many have been checked. */
      readonly done: number;
      readonly startedAt: Date;
    }
  | {
      readonly state: "ended";
      readonly isCancelled: boolean;
      readonly total: number;
      readonly result: BatchResult;
      readonly endedAt: Date;
    };

/** For so long what came of a *Test all* is shown. */
export const resultShownMs = 3_600_000;

/** How many connections a result speaks of. */
export const checkedIn = ({ healthy, failing, waiting }: BatchResult): number => healthy + failing + waiting;
