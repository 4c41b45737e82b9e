import { type Logger, pino } from "pino";

/**
 * The structured log, one JSON line an entry on standard output.
 * Entries carry ids, codes and durations; the redaction below is a second net, not the way secrets are kept out.
 */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["consumerSecret", "*.consumerSecret", "password", "*.password", "accessToken", "*.accessToken"],
      censor: "[secret]",
    },
  });
}
