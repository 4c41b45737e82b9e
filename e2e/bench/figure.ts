/** How a figure is judged: against its baseline (`plus` so many units, `times` so many times), or by itself (`most`). */
type Limit = { readonly kind: "plus" | "times" | "most"; readonly value: number };

export type Unit = "KB" | "MB" | "ms" | "s" | "";

/** One line of the table: what was measured, beside what was measured of the baseline in the same run. */
export type Figure = {
  readonly what: string;
  readonly measured: number;
  readonly unit: Unit;
  readonly baseline?: { readonly what: string; readonly value: number };
  readonly limit: Limit;
};

export type Verdict = "ok" | "over";

/** A figure that is no number (nothing was drawn, nothing was counted) is never ok. */
export function verdictOf({ measured, baseline, limit }: Figure): Verdict {
  const allowed = {
    plus: (baseline?.value ?? Number.NaN) + limit.value,
    times: (baseline?.value ?? Number.NaN) * limit.value,
    most: limit.value,
  }[limit.kind];
  return measured <= allowed ? "ok" : "over";
}

/** The middle one; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
