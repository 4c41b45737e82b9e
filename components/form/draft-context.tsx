"use client";

import { createContext, useContext } from "react";
import type { ShownDraft } from "#lib/domain/draft/draft";

/** What a form is filled with that somebody has typed into before. */
export type Filled = {
  readonly texts: Readonly<Record<string, string | undefined>>;
  /** A Consumer Secret that is kept with it, for which My Domain. */
  readonly secret: FilledSecret | null;
  /** The same as of now: it may have been typed since. */
  readonly lastSecret: FilledSecret | null;
};

export type FilledSecret = { readonly myDomain: string; readonly at: NonNullable<ShownDraft["at"]> };

export const DraftContext = createContext<Filled>({ texts: {}, secret: null, lastSecret: null });

/** What was typed into the form around before. */
export const useDraft = (): Filled => useContext(DraftContext);
