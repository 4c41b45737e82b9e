import type { Logger } from "pino";
import { traceOf } from "#lib/log";

/**
 * Makes structured lines of what libraries print: of an error its name, code and place, of a text that there was one. What
 * they say may be made of what people typed, so their words stay out.
 */
export function structuredConsole(log: Logger): void {
  const line =
    (level: "error" | "warn") =>
    (...said: readonly unknown[]) => {
      const errors = said.filter((part) => part instanceof Error).map(traceOf);
      log[level]({ from: "console", ...(errors.length > 0 ? { errors } : {}) }, `console.${level}`);
    };
  console.error = line("error");
  console.warn = line("warn");
  // The framework's banner and the like: Orglink says itself that it is ready.
  for (const chatter of ["log", "info", "debug", "trace"] as const) console[chatter] = () => undefined;
  process.on("warning", (warning) => log.warn({ from: "node", error: traceOf(warning) }, "warning"));
  process.on("uncaughtException", (error) => log.error({ error: traceOf(error) }, "uncaught exception"));
  process.on("unhandledRejection", (error) => log.error({ error: traceOf(error) }, "unhandled rejection"));
}
