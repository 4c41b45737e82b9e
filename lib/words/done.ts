import type { Doing } from "#lib/domain/done";

/** What a page says of what was done on the way to it. */
export const doneWords: Readonly<Record<Doing, string>> = {
  "connection-deleted":
    "The connection is deleted, with its checks and its Consumer Secret. The app in Salesforce stays.",
  "setup-cancelled": "The setup is cancelled, and the Consumer Secret that it kept is wiped.",
  "setup-restored": "The setup is back. Its Consumer Secret has to be pasted again.",
  "stopped-trying": "Orglink has stopped trying by itself. You can test again yourself at any time.",
};
