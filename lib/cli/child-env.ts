type Variables = NodeJS.ProcessEnv;

/** What Node and the system read in every process: where programs and temporary files are, language, time zone, certificates. */
const systemNames =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TMP|TEMP|TZ|LANG|LANGUAGE|LC_\w+|NO_COLOR|FORCE_COLOR|COLORTERM|TERM|CI|SystemRoot|ComSpec|PATHEXT|APPDATA|LOCALAPPDATA|USERPROFILE|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|SSL_CERT_FILE|SSL_CERT_DIR|MALLOC_ARENA_MAX|NODE_OPTIONS)$/;

/** Orglink's own settings, and what the PostgreSQL driver and Next read by themselves. */
const appNames = /^(?:ORGLINK_\w+|HOST|PORT|DATABASE_URL|SMTP_URL|PG[A-Z]+|NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)$/;
const practiceNames = /^ORGLINK_(?:DATA_DIR|PRACTICE_PORT)$/;
/** The build knows no secret of the instance but Next's own, by which replicas read each other's forms. */
const buildNames = /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY$/;

/** The environment of the app, in a production build with a small heap. */
export function appEnv(variables: Variables, isDev: boolean): Variables {
  const NODE_ENV = isDev ? ("development" as const) : ("production" as const);
  const own = pick(variables, appNames);
  return { ...own, ...(isDev ? {} : thrifty(variables)), NODE_ENV, NEXT_TELEMETRY_DISABLED: "1" };
}

/** The environment of the practice org: neither keyring nor database is anything to it. */
export const practiceEnv = (variables: Variables): Variables => ({
  ...pick(variables, practiceNames),
  NODE_ENV: "production" as const,
});

/** The environment of what makes the build. */
export const buildEnv = (variables: Variables): Variables => ({
  ...pick(variables, buildNames),
  NODE_ENV: "production" as const,
  NEXT_TELEMETRY_DISABLED: "1",
});

const pick = (variables: Variables, own: RegExp) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => systemNames.test(name) || own.test(name)));

/**
 * Keeps the memory of the app near what it uses: left alone, V8 collects late where the machine has plenty, and glibc keeps
 * freed memory for each thread. What the operator sets in either variable wins.
 */
function thrifty({ NODE_OPTIONS = "", MALLOC_ARENA_MAX = "2" }: Variables): Readonly<Record<string, string>> {
  const limits = "--max-semi-space-size=8 --max-old-space-size=512";
  return { NODE_OPTIONS: `${limits} ${NODE_OPTIONS}`.trim(), MALLOC_ARENA_MAX };
}
