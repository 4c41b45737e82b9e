import type { WaitEnd } from "#lib/domain/wait/wait";
import { clockOf } from "./instants.ts";

/** Of what was typed, after a check that failed. */
export const valuesKept = "Your values are kept, the secret sealed.";
export const nothingLost = "Nothing was lost: your values are kept, the secret sealed.";

/** Why Orglink waits: Salesforce may be spreading an app, or it, or something on the way, asked for a pause. */
export const waitReason = {
  spreading: "Salesforce often needs minutes until it knows a new app.",
  pause: "The last answer asks for a pause, or stands for one.",
} as const;

/** Over the page of an app that is too new, and over the problem that it would be otherwise. */
export const notKnownYet = {
  title: "Salesforce does not know the app yet",
  lead: "A new app is known everywhere within 2 to 10 minutes, sometimes 30. There is nothing to do: Orglink tries again by itself and connects.",
  ifItLasts: "If it lasts, or the key is not the one of this app",
} as const;

/** Before the time left, under a problem that Orglink looks at again by itself: something is to be mended, or only to be waited for. */
export const lookAgain = { mend: "Mend it, we look again in", wait: "We look again in" } as const;

/** What Orglink goes on doing, and until when; `until` is ISO 8601 in UTC. */
export const keepsTrying = (until: string): string =>
  `Orglink tries again by itself until ${clockOf(until)}, and connects as soon as Salesforce answers as it should.`;

/** How often it has tried by itself; nothing before the first time. */
export function triesWords(tries: number): string {
  if (tries === 0) return "";
  return `It has tried ${timesWords(tries)}.`;
}

type Ended = { readonly title: string; readonly text: string };

/** How a wait ended that brought no connection; of one that somebody stopped there is nothing to say. */
export function waitEndWords(end: Exclude<WaitEnd, "stopped" | "connected">, tries: number): Ended {
  switch (end) {
    case "gave-up":
      return {
        title: "Orglink has stopped trying",
        text: `It tried ${timesWords(tries)} by itself. Waiting did not cure this: something in Salesforce or in the values is to be changed.`,
      };
    case "other-problem":
      return {
        title: "Waiting is over: another problem came",
        text: `Orglink tried ${timesWords(tries)} by itself. The last answer is one that waiting does not cure.`,
      };
  }
}

const timesWords = (tries: number): string => (tries === 1 ? "once" : `${tries} times`);
