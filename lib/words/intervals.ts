import { intervalChoices } from "#lib/domain/recheck/intervals";
import { spanOf } from "./durations.ts";

const usualNames: Readonly<Record<number, string>> = { 60: "every hour", 1440: "daily", 10080: "weekly" };

/** How often, within a sentence: "every 3 hours", "daily". */
export const intervalWords = (minutes: number): string => usualNames[minutes] ?? `every ${spanOf(minutes * 60)}`;

const asChoice = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What a list offers; the value is what its form sends. */
export const intervalOptions = intervalChoices.map((minutes) => ({
  value: String(minutes),
  label: asChoice(intervalWords(minutes)),
}));

/** The choice of a connection to have no interval of its own. */
export const asWorkspace = (usualMinutes: number) => ({
  value: "",
  label: `As the workspace: ${intervalWords(usualMinutes)}`,
});

/** The rule of a workspace. */
export const ruleSentence = (minutes: number): string => `Orglink checks each connection ${intervalWords(minutes)}.`;
export const ruleHint =
  "A connection may have an interval of its own, on its page. One that fails is looked at sooner, then less and less often.";
