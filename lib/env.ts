import { resolve } from "node:path";
import { z } from "zod";

/** Empty counts as missing, so that `NAME=` in a compose file means the default. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const port = z.coerce.number().int().min(0).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

const webUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "is not an http(s) address")
  .transform((text) => new URL(text));

const schema = z.object({
  ORGLINK_URL: optional(webUrl),
  HOST: optional(z.string()),
  PORT: optional(port),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "is not a postgres:// address")),
  ORGLINK_DATA_DIR: optional(z.string()),
  ORGLINK_KEYS: optional(z.string()),
  ORGLINK_PRACTICE_ORG: optional(z.enum(["on", "off"])),
  ORGLINK_PRACTICE_PORT: optional(port),
  ORGLINK_CA_FILE: optional(z.string()),
  ORGLINK_MY_DOMAIN_SUFFIXES: optional(list),
  ORGLINK_TRUSTED_PROXIES: optional(list),
  ORGLINK_SECRET_KEPT_HOURS: optional(z.coerce.number().min(0.01).max(168)),
  ORGLINK_SESSION_IDLE_HOURS: optional(z.coerce.number().min(0.01).max(720)),
  ORGLINK_SESSION_MAX_HOURS: optional(z.coerce.number().min(0.01).max(2160)),
  ORGLINK_PUBLIC_CAPTURES: optional(z.enum(["on", "off"])),
  ORGLINK_LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])),
});

export type Env = ReturnType<typeof readEnv>;

/**
 * The settings of this instance, parsed once from environment variables; every fault is listed at once.
 *
 * @throws EnvError naming each variable that cannot be used. Values are never part of the message.
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const given = parsed.data;
  const host = given.HOST ?? "127.0.0.1";
  const listenPort = given.PORT ?? 3000;
  const databaseUrl = given.DATABASE_URL ?? null;
  return {
    /** Absolute links, cookie security and allowed origins come from here alone. */
    url: given.ORGLINK_URL ?? new URL(`http://127.0.0.1:${listenPort}`),
    isUrlGiven: given.ORGLINK_URL !== undefined,
    host,
    port: listenPort,
    databaseUrl,
    dataDir: resolve(/* turbopackIgnore: true */ given.ORGLINK_DATA_DIR ?? ".orglink"),
    keys: given.ORGLINK_KEYS ?? null,
    isPracticeOrgOn: given.ORGLINK_PRACTICE_ORG ? given.ORGLINK_PRACTICE_ORG === "on" : databaseUrl === null,
    practicePort: given.ORGLINK_PRACTICE_PORT ?? 0,
    caFile: given.ORGLINK_CA_FILE ?? null,
    /** Further My Domain suffixes the operator allows, such as `.my.example-cloud.com`. */
    myDomainSuffixes: given.ORGLINK_MY_DOMAIN_SUFFIXES ?? [],
    trustedProxies: given.ORGLINK_TRUSTED_PROXIES ?? [],
    secretKeptMs: (given.ORGLINK_SECRET_KEPT_HOURS ?? 24) * 3_600_000,
    sessionIdleMs: (given.ORGLINK_SESSION_IDLE_HOURS ?? 12) * 3_600_000,
    sessionMaxMs: (given.ORGLINK_SESSION_MAX_HOURS ?? 168) * 3_600_000,
    /** Whether the operator's own captures show in the guide that anybody may read. */
    arePublicCapturesOn: given.ORGLINK_PUBLIC_CAPTURES === "on",
    logLevel: given.ORGLINK_LOG_LEVEL ?? "info",
  };
}

export class EnvError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "EnvError";
    this.faults = faults;
  }
}
