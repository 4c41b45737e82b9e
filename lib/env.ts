import { resolve } from "node:path";
import type { WebhookHosts } from "./domain/notices/webhook-hosts.ts";
import { ok, refuse } from "./domain/result.ts";
import { Secret } from "./domain/secret.ts";
import { findFolderFault, readAuthorities } from "./env/file-settings.ts";
import { misspeltNames } from "./env/misspelt-names.ts";
import { readDatabaseUrl, readHost, readProxy, readSuffix, readWebUrl } from "./env/network-settings.ts";
import { readMailFrom, readSmtpUrl, readWebhookHosts } from "./env/notice-settings.ts";
import { days, hours, listOf, oneOf, type ReadSetting, readPort, readSettings } from "./env/read-settings.ts";
import { parseKeyring } from "./vault/keyring.ts";

const hourMs = 3_600_000;
const readAny: ReadSetting<string> = (text) => ok(text);

const practiceReaders = { ORGLINK_DATA_DIR: readAny, ORGLINK_PRACTICE_PORT: readPort } as const;

const readers = {
  ORGLINK_URL: readWebUrl,
  HOST: readHost,
  PORT: readPort,
  DATABASE_URL: readDatabaseUrl,
  ORGLINK_DATA_DIR: practiceReaders.ORGLINK_DATA_DIR,
  ORGLINK_KEYS: readKeys,
  ORGLINK_PRACTICE_ORG: oneOf("on", "off"),
  ORGLINK_PRACTICE_PORT: practiceReaders.ORGLINK_PRACTICE_PORT,
  ORGLINK_CA_FILE: readAuthorities,
  ORGLINK_MY_DOMAIN_SUFFIXES: listOf(readSuffix),
  ORGLINK_TRUSTED_PROXIES: listOf(readProxy),
  SMTP_URL: readSmtpUrl,
  ORGLINK_MAIL_FROM: readMailFrom,
  ORGLINK_WEBHOOK_HOSTS: readWebhookHosts,
  ORGLINK_SECRET_KEPT_HOURS: hours(0.01, 168),
  ORGLINK_RUNS_KEPT_DAYS: days(1, 3650),
  ORGLINK_SESSION_IDLE_HOURS: hours(0.01, 720),
  ORGLINK_SESSION_MAX_HOURS: hours(0.01, 2160),
  ORGLINK_PUBLIC_CAPTURES: oneOf("on", "off"),
  ORGLINK_LOG_LEVEL: oneOf("debug", "info", "warn", "error", "silent"),
} as const;

/** Told as the vault tells it, which counts entries and shows no key. */
function readKeys(text: string) {
  const keyring = parseKeyring(new Secret(text), "");
  return keyring.ok ? ok(text) : refuse(`cannot be used: ${keyring.problem.message.replace(/^[ ,]+/, "")}`);
}

const defaults = { sessionIdleMs: 12 * hourMs, sessionMaxMs: 168 * hourMs } as const;
const folderOf = (given: string | undefined): string => resolve(/* turbopackIgnore: true */ given ?? ".orglink");

export type Env = ReturnType<typeof readEnv>;

/**
 * The settings of this instance, read once from environment variables, each whole: what a list holds, what a file holds,
 * what contradicts another. Every fault is told at once.
 *
 * @throws EnvError naming each variable that cannot be used. Values are not part of the message, but for harmless entries of
 * a list of addresses or domains.
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env) {
  const { given, faults } = readSettings(readers, variables);
  const isEmbedded = !variables.DATABASE_URL;
  const isPracticeOrgOn = given.ORGLINK_PRACTICE_ORG ? given.ORGLINK_PRACTICE_ORG === "on" : isEmbedded;
  const host = given.HOST ?? "127.0.0.1";
  const port = given.PORT ?? 3000;
  const dataDir = folderOf(given.ORGLINK_DATA_DIR);
  const sessionMaxMs = given.ORGLINK_SESSION_MAX_HOURS ?? defaults.sessionMaxMs;
  const sessionIdleMs = given.ORGLINK_SESSION_IDLE_HOURS ?? Math.min(defaults.sessionIdleMs, sessionMaxMs);
  const suffixes = given.ORGLINK_MY_DOMAIN_SUFFIXES ?? [];

  const folderFault = isEmbedded || isPracticeOrgOn ? findFolderFault(dataDir) : null;
  if (folderFault !== null) faults.push(`ORGLINK_DATA_DIR ${folderFault}`);
  if (sessionIdleMs > sessionMaxMs) {
    faults.push(
      "ORGLINK_SESSION_IDLE_HOURS is longer than ORGLINK_SESSION_MAX_HOURS lets a session last (168 unless set)",
    );
  }
  if (!isPracticeOrgOn && suffixes.some((suffix) => suffix.endsWith(".test"))) {
    faults.push(
      "ORGLINK_MY_DOMAIN_SUFFIXES has an entry that ends in .test, which only the practice org has, and it is off",
    );
  }
  if (given.SMTP_URL && !variables.ORGLINK_MAIL_FROM) {
    faults.push("ORGLINK_MAIL_FROM is missing: with SMTP_URL it says whom mails are from, such as orglink@example.com");
  }
  if (faults.length > 0) throw new EnvError(faults);
  return {
    /** Absolute links, cookie security and allowed origins come from here alone. */
    url: given.ORGLINK_URL ?? new URL(`http://127.0.0.1:${port}`),
    isUrlGiven: given.ORGLINK_URL !== undefined,
    host,
    port,
    databaseUrl: given.DATABASE_URL ?? null,
    dataDir,
    keys: given.ORGLINK_KEYS ?? null,
    isPracticeOrgOn,
    practicePort: given.ORGLINK_PRACTICE_PORT ?? 0,
    /** Certificates, as PEM, of further authorities the operator trusts. */
    extraAuthorities: given.ORGLINK_CA_FILE ?? [],
    /** Further My Domain suffixes the operator allows, such as `my.example-cloud.com`. */
    myDomainSuffixes: suffixes,
    trustedProxies: given.ORGLINK_TRUSTED_PROXIES ?? [],
    /** The operator's mail server, and whom mails are from; without both no mail is sent. */
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.ORGLINK_MAIL_FROM ?? null,
    webhookHosts: given.ORGLINK_WEBHOOK_HOSTS ?? ("any" satisfies WebhookHosts),
    /** How long check runs are kept, and what was told. */
    runsKeptMs: given.ORGLINK_RUNS_KEPT_DAYS ?? 90 * 24 * hourMs,
    secretKeptMs: given.ORGLINK_SECRET_KEPT_HOURS ?? 24 * hourMs,
    sessionIdleMs,
    sessionMaxMs,
    /** Whether the operator's own captures show in the guide that anybody may read. */
    arePublicCapturesOn: given.ORGLINK_PUBLIC_CAPTURES === "on",
    logLevel: given.ORGLINK_LOG_LEVEL ?? "info",
    /** Lines for the operator that stop nothing: variables that look like a setting misspelt. */
    warnings: misspeltNames(variables, Object.keys(readers)),
  };
}

/**
 * The settings of the practice org's own process, by the same rules.
 *
 * @throws EnvError like `readEnv`
 */
export function readPracticeEnv(variables: NodeJS.ProcessEnv = process.env) {
  const { given, faults } = readSettings(practiceReaders, variables);
  const dataDir = folderOf(given.ORGLINK_DATA_DIR);
  const folderFault = findFolderFault(dataDir);
  if (folderFault !== null) faults.push(`ORGLINK_DATA_DIR ${folderFault}`);
  if (faults.length > 0) throw new EnvError(faults);
  return { dataDir, port: given.ORGLINK_PRACTICE_PORT ?? 0 };
}

export class EnvError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "EnvError";
    this.faults = faults;
  }
}
