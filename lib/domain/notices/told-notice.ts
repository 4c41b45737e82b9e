import type { NoticeFacts, ToldEvent } from "./notice.ts";

/** A notice as it is put into words. */
export type ToldNotice = {
  readonly id: string;
  readonly event: ToldEvent;
  readonly at: Date;
  /** Null where it is about none, or that one is deleted. */
  readonly connectionId: string | null;
  readonly facts: NoticeFacts;
};

/** Where it came up: links begin with Orglink's own address. */
export type ToldIn = {
  readonly url: URL;
  readonly workspace: { readonly name: string; readonly slug: string };
};
