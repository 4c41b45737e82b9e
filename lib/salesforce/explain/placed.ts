import type { Sentence } from "./readers/sentences.ts";

/** A part of the pasted text. */
export type Span = { readonly from: number; readonly to: number };

/** What a reader found, at its place in the pasted text. */
export type Placed = Omit<Sentence, "from" | "to"> & { readonly span: Span; readonly isSoap?: boolean };
