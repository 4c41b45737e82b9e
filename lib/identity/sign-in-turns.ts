import { availableParallelism } from "node:os";
import { type FairTurns, fairTurns } from "./fair-turns.ts";

/**
 * Whose turn it is to have a password checked: each check takes a tenth of a second of a core and 32 MB, on purpose. Known
 * browsers have a line of their own, so that no number of strangers delays them; strangers take turns by address.
 */
export interface SignInTurns {
  readonly known: FairTurns;
  readonly strangers: FairTurns;
}

/** Half of the cores for strangers, two at most: the pool that hashes has four threads, and other work for them. */
export const signInTurns = (cores: number = availableParallelism()): SignInTurns => ({
  known: fairTurns({ atOnce: 1, waitingEach: 5, waitingAll: 100, waitMs: 10_000 }),
  strangers: fairTurns({
    atOnce: Math.min(2, Math.max(1, Math.floor(cores / 2))),
    waitingEach: 50,
    waitingAll: 500,
    waitMs: 10_000,
  }),
});
