/** The forms whose text is kept while it is typed. The name is part of an address and is stored, so it is never renamed. */
export const draftNames = [
  "start-setup",
  "own-values",
  "setup-address",
  "run-as",
  "credentials",
  "connect",
  "repair",
  "edit-connection",
  "add-project",
  "add-mail",
  "add-webhook",
  "change-channel",
  "remark",
] as const;
export type DraftName = (typeof draftNames)[number];

export const isDraftName = (text: string): text is DraftName => (draftNames as readonly string[]).includes(text);

/** Stands in an address for a form that is about nothing that is there already. */
export const aboutNothing = "new";

/** Which form, and what it is about: the id of a setup, a connection or a channel; `aboutNothing` for what is yet to be made. */
export type DraftKey = { readonly name: DraftName; readonly subject: string };

/** What somebody typed into a form and has not sent. Of a field that held a credential there is nothing. */
export type Draft = {
  readonly texts: Readonly<Record<string, string>>;
  /** Grows by one with each time it is kept, so that a page knows whether what it shows is the latest. */
  readonly version: number;
  readonly typedAt: Date;
  /** For which My Domain the Consumer Secret was typed that is kept with it, sealed; null: none is. */
  readonly secretFor: string | null;
};

/** Most forms that one person may have open at once in a workspace; of more, those typed into last are kept. */
export const mostDrafts = 50;

/** The version that a page says it has seen, and how many of its own are on the way; null where it says none that could be. */
export function readSeen(text: string | null): { readonly seen: number; readonly sent: 0 | 1 } | null {
  const [, seen, sent] = /^(\d{1,9})(\+1)?$/.exec(text ?? "") ?? [];
  return seen === undefined ? null : { seen: Number(seen), sent: sent === undefined ? 0 : 1 };
}

/** What a page says that. */
export const seenText = (seen: number, sent: 0 | 1): string => `${seen}${sent === 1 ? "+1" : ""}`;

/** What a page knows of a draft; `version` 0: nothing is kept. */
export type ShownDraft = {
  /** Where it is kept. */
  readonly href: string;
  readonly key: DraftKey;
  readonly texts: Draft["texts"];
  readonly version: number;
  /** Instants in ISO 8601, UTC. */
  readonly at: { readonly typed: string; readonly read: string; readonly keptUntil: string } | null;
  readonly secretFor: string | null;
};

/** What a page is answered that keeps what is typed: the version it is kept as, or the one that was typed elsewhere; 0: there is none. */
export type KeptAnswer = KeptDraft & { readonly isKept: boolean };
export type KeptDraft = Pick<ShownDraft, "version" | "at" | "secretFor">;

/** A draft as pages know it, with the instants at which it is read and forgotten. */
export const shownDraft = (
  draft: (Draft & { readonly keptUntil: Date; readonly readAt: Date }) | null,
): Omit<ShownDraft, "href" | "key"> => ({
  texts: draft?.texts ?? {},
  version: draft?.version ?? 0,
  at: draft && {
    typed: draft.typedAt.toISOString(),
    read: draft.readAt.toISOString(),
    keptUntil: draft.keptUntil.toISOString(),
  },
  secretFor: draft?.secretFor ?? null,
});
