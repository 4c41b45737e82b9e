import type { Recheck } from "#lib/domain/recheck/recheck";
import { intervalWords } from "./intervals.ts";
import { ago, type Told, until } from "./times.ts";

type LookedAfter = {
  readonly state: Recheck["state"];
  readonly alarmAt: Date | null;
  readonly ownMinutes: number | null;
  readonly usualMinutes: number;
  readonly isAsked: boolean;
  readonly pausedAt: Date | null;
  readonly pausedBy: string | null;
};

/** When a connection is checked next, or why it is not. */
export function nextCheckWords({ state, alarmAt, isAsked, pausedAt, pausedBy }: LookedAfter): Told {
  if (state === "checking") return ["a check is under way"];
  if (state === "paused" || alarmAt === null) {
    const by = pausedBy === null ? "" : ` by ${pausedBy}`;
    return pausedAt === null ? ["checks are paused"] : [`checks paused${by} `, ago(pausedAt)];
  }
  return isAsked ? ["in the queue of Test all"] : ["next check ", until(alarmAt)];
}

/** By which rule it is checked: "daily, as the workspace". */
export const ruleWords = ({ ownMinutes, usualMinutes }: Pick<LookedAfter, "ownMinutes" | "usualMinutes">): string =>
  ownMinutes === null ? `${intervalWords(usualMinutes)}, as the workspace` : intervalWords(ownMinutes);
