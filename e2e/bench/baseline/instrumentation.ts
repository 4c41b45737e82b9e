/** With `BASELINE_STORE`, opens an embedded store there and a queue on it, and does nothing with either. */
export async function register(): Promise<void> {
  const folder = process.env.BASELINE_STORE;
  if (process.env.NEXT_RUNTIME === "nodejs" && folder) {
    const { openStoreAndQueue } = await import("./store-and-queue");
    await openStoreAndQueue(folder);
  }
}
