/** How long a cancelled setup can be taken up again, all but its Consumer Secret. */
export const restorableMs = 24 * 3_600_000;

/** Whether a setup that was cancelled at an instant still can at another. */
export const isRestorable = (cancelledAt: Date, now: Date): boolean =>
  now.getTime() - cancelledAt.getTime() < restorableMs;
