import { clockOf, minuteOf } from "./instants.ts";

/** When something was typed, as seen at another instant: "at 14:05 UTC", of another day with its date. Instants in ISO 8601, UTC. */
export const whenTyped = (typed: string, seen: string): string =>
  typed.slice(0, 10) === seen.slice(0, 10) ? `at ${clockOf(typed)}` : `on ${minuteOf(typed)}`;

/** What pages say of what was typed and not sent. */
export const draftWords = {
  isHere: (when: string) => `What you typed ${when} is here`,
  keptUntil: (minute: string) => `It is not sent yet. Kept for you alone until ${minute}.`,
  secretFor: (myDomain: string) => `The Consumer Secret for ${myDomain} is kept with it, sealed and not shown.`,
  keptSecret: (myDomain: string, when: string) =>
    `the one for ${myDomain} that you typed ${when}, kept sealed and not shown.`,
  discard: "Discard",
  elsewhere: "You typed here in another tab too",
  takeOver: "Take that over",
  keepMine: "Keep what is here",
  signedOut: "You are signed out. Nothing here is lost",
  signedOutLead: "Sign in in another tab, then go on: what stands here is kept again from then on.",
} as const;
