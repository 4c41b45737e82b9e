/**
 * The most that fell into one window, of instants in order, as a limit counts them: a window begins with the first that is in none.
 */
export function mostInWindow(instants: readonly Date[], windowMs: number): number {
  let [most, count, endsAt] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const instant of instants) {
    const isOver = instant.getTime() >= endsAt;
    if (isOver) endsAt = instant.getTime() + windowMs;
    count = isOver ? 1 : count + 1;
    most = Math.max(most, count);
  }
  return most;
}
