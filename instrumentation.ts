import type { Instrumentation } from "next";

/** Next calls this once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  // A build calls it as well, and has no business with anybody's store.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { startInstance } = await import("#lib/boot/start-instance");
    await startInstance();
  }
}

/** Next calls this with whatever a page, an action or a route handler lets out. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportRequestError } = await import("#lib/boot/report-request-error");
    reportRequestError(error, request, context);
  }
};
