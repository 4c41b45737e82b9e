import { remainingTime, spanOf } from "./durations.ts";

/** What the live guide says of itself. */
export const liveWords = {
  title: "Seen in your org",
  seen: "seen in your org",
  contradicted: "your org says this is not so",
  notYet: "Orglink has not looked at the org yet.",
  looking: "Looking now",
  tokenOnly: "Salesforce gives a token for this key and secret. What the token can do is asked at the next look.",
  allRight: "All is set: a connection made now works.",
  lookNow: "Look now",
  nothingSaved: "Nothing is saved until you press it.",
  loginHistory: "Each look leaves a line in Login History.",
  stops: "Orglink looks while this page is open and to be seen.",
  readsOnly: "Orglink looks while somebody who may set this up has the guide open.",
  keyRefused: "Your org does not know the kept one. Paste this app’s.",
  secretRefused: "Your org has refused the kept one. Paste this app’s.",
  spreading: "Salesforce often needs minutes until it knows a new app or a change.",
} as const;

/** "12 s ago", "4 minutes ago", of something seen a while ago. */
export function seenAgo(ageMs: number): string {
  const seconds = Math.max(0, Math.floor(ageMs / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  return `${spanOf(seconds).split(" ").slice(0, 2).join(" ")} ago`;
}

/** When the org is looked at next. */
export const nextLook = (leftMs: number): string =>
  leftMs <= 0 ? "next look any moment" : `next look in ${remainingTime(leftMs)}`;
