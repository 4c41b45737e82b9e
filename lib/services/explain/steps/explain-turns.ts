import { setImmediate as afterOthers } from "node:timers/promises";
import { type FairTurns, fairTurns } from "#lib/identity/fair-turns";
import { explainText, type TextExplanation } from "#lib/salesforce/explain/text";

/** Texts are read one at a time; so many more wait, whoever sent them, and none for longer. */
const limits = { atOnce: 1, waitingEach: 30, waitingAll: 30, waitMs: 5_000 };

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: FairTurns | undefined };
const turnsKey = Symbol.for("orglink.explain-turns");

/** Reads a text in its turn, between two requests; `busy` when too many wait. It asks nobody who they are, and keeps nothing. */
export function explainInTurn(text: string): Promise<TextExplanation | "busy"> {
  const turns = shared[turnsKey] ?? fairTurns(limits);
  shared[turnsKey] = turns;
  return turns.take("everybody", async () => {
    await afterOthers();
    return explainText(text);
  });
}
