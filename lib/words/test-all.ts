import { type BatchResult, checkedIn } from "#lib/domain/recheck/batch";

/** *Test all*, as the page of all connections tells it. */
export const testAllWords = {
  start: "Test all",
  title: "Testing all connections",
  mayLeave: "You may leave this page: Orglink goes on by itself.",
  reload: "Reload",
  toSeeHowFar: "to see how far it is.",
  nothing: "No check was begun: the checks of every connection are paused.",
  cancelLeaves: "Those under way are finished, the rest keep their regular time.",
} as const;

export const progressWords = (done: number, total: number): string => `${done} of ${total} checked`;

/** What came of it: "All 30 checked: 27 healthy, 2 failing, 1 waiting". */
export function resultWords({
  isCancelled,
  total,
  result,
}: {
  readonly isCancelled: boolean;
  readonly total: number;
  readonly result: BatchResult;
}): string {
  const checked = checkedIn(result);
  const head = headWords({ isCancelled, total, checked });
  const counts = [
    [result.healthy, "healthy"],
    [result.failing, "failing"],
    [result.waiting, "waiting"],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  return told.length === 0 ? head : `${head}: ${told.join(", ")}`;
}

type Checked = { readonly isCancelled: boolean; readonly total: number; readonly checked: number };

function headWords({ isCancelled, total, checked }: Checked): string {
  if (isCancelled) return `Cancelled after ${checked} of ${total}`;
  if (checked < total) return `${checked} of ${total} checked`;
  return checked === 1 ? "One checked" : `All ${checked} checked`;
}

/** A link to those that fail, which stand first in the list. */
export const seeFailing = (failing: number): string =>
  failing === 1 ? "See the failing one" : `See the ${failing} failing`;

/** The number beside *Connections* in the navigation; past 99 it is not counted, and none is not told. */
export const failingWords = (failing: number): string | undefined =>
  failing === 0 ? undefined : `${failing > 99 ? "99+" : failing} failing`;
