/** Next calls this once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startInstance } = await import("#lib/boot/start-instance");
    await startInstance();
  }
}
