/** Longest pause between two looks: whatever was wrong, it is noticed within half a minute of being right again. */
const longestPauseMs = 30_000;

/**
 * How long to wait before looking again, in milliseconds from the end of the last look: `everyMs`; as long as the look took, when
 * that is more, so that one who looks is never more than half of what a slow store has to do; twice as long after each failure.
 */
export function pauseAfter({ everyMs, tookMs, failures = 0 }: PollPause): number {
  return Math.min(longestPauseMs, Math.max(everyMs, tookMs) * 2 ** Math.min(failures, 10));
}

type PollPause = {
  readonly everyMs: number;
  readonly tookMs: number;
  /** Looks that failed, one after the other, up to now. */
  readonly failures?: number;
};
