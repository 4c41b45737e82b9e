import type { Logger } from "pino";
import { readEnv } from "./env.ts";
import { openLog } from "./log.ts";
import { traceOf } from "./trace-of.ts";

/** Where something failed: in an action, a route handler or a page, by its pattern and never by its address, which may hold ids. */
export type FailedAt = {
  readonly reference: string;
  readonly what: "action" | "route" | "page" | "proxy";
  readonly route?: string;
  /** What the browser was told of it, where Next tells it anything. */
  readonly digest?: string;
};

/** Writes the one line that the log has of a failure. Needs no open instance: it may be the store that failed. */
export function reportFailure(error: unknown, { what, ...at }: FailedAt, log: Logger = ownLog()): void {
  log.error({ ...at, error: traceOf(error) }, `${what} failed`);
}

/** Writes that a request could not be read, which is no failure of ours: without what was thrown, which quotes it. */
export function reportUnreadable({ what: _what, ...at }: FailedAt, log: Logger = ownLog()): void {
  log.warn(at, "request unreadable");
}

let opened: Logger | undefined;

function ownLog(): Logger {
  opened ??= openLog(level());
  return opened;
}

function level(): string {
  try {
    return readEnv().logLevel;
  } catch {
    return "info"; // the start has told about the setting already
  }
}
