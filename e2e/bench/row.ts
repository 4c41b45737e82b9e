import type { Figure } from "./figure.ts";
import type { Stage } from "./stage.ts";

/** A part of the table that can be asked for by name. */
export type Row = {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<readonly Figure[]>;
};
