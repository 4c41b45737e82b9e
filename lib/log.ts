import { type DestinationStream, type LogFn, type Logger, pino } from "pino";

const secretNames = [
  "consumerSecret",
  "clientSecret",
  "client_secret",
  "password",
  "accessToken",
  "access_token",
  "authorization",
  "cookie",
];
const deepest = 4;

/** Every name at every depth that is looked at: `password`, `*.password`, `*.*.password` … */
const secretPaths = secretNames.flatMap((name) =>
  Array.from({ length: deepest }, (_, depth) => `${"*.".repeat(depth)}${name}`),
);

/**
 * The structured log, one JSON line an entry, on standard output unless a test reads it.
 * Entries carry ids, codes and durations; the redaction below is a second net, not the way secrets are kept out. Of an
 * error its message stays out as well: a database driver writes the values of a query into it.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths, censor: "[secret]" },
    serializers: { err: nameAndCode },
    hooks: { logMethod: withoutErrorMessage },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** pino takes the message of an error for the entry's where none is given; this gives its name instead. */
function withoutErrorMessage(this: Logger, args: Parameters<LogFn>, log: LogFn): void {
  const [what, text] = args as [unknown, unknown];
  const entry = what instanceof Error ? { err: what } : (what as { err?: unknown } | null);
  const isUnsaid = text === undefined && entry?.err instanceof Error;
  log.apply(this, isUnsaid ? [entry, (entry.err as Error).name] : args);
}

/** Name, code and place of an error. Its message stays out: a database driver writes the values of a query into it. */
export function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack = "", cause } = error;
  const place = stack
    .split("\n")
    .filter((row) => row.startsWith("    at "))
    .slice(0, 8);
  const code = (error as { code?: unknown }).code ?? (cause as { code?: unknown } | undefined)?.code;
  return { name, code: typeof code === "string" ? code : undefined, place };
}

function nameAndCode(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return { name: error.name, ...(typeof code === "string" ? { code } : {}) };
}
