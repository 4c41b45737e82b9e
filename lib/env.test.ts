import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createTestAuthority } from "./egress/testing/certificates.ts";
import { EnvError, readEnv, readPracticeEnv } from "./env.ts";
import { newKeyEntry } from "./vault/keyring.ts";

const envOf = (variables: Readonly<Record<string, string>>) => readEnv({ NODE_ENV: "test", ...variables });

const faultsOf = (variables: Readonly<Record<string, string>>) => faultsBy(() => envOf(variables));

function faultsBy(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
}

test("without any setting Orglink listens on this machine alone, embedded, with its practice org", () => {
  expect(envOf({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    isUrlGiven: false,
    databaseUrl: null,
    isPracticeOrgOn: true,
    secretKeptMs: 86_400_000,
    smtpUrl: null,
    mailFrom: null,
    webhookHosts: "any",
    logLevel: "info",
  });
  expect(envOf({}).url.href).toBe("http://127.0.0.1:3000/");
});

test("every setting has its row in the README, and no row is of another", () => {
  const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
  const [table = ""] = /^const readers = \{[\s\S]*?^\}/m.exec(textOf("./env.ts")) ?? [];
  const settings = [...table.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
  const rows = textOf("../README.md").match(/^\| `[A-Z].*?\|/gm) ?? [];
  const told = rows.flatMap((row) => [...row.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  expect(settings.length).toBeGreaterThan(10);
  expect(told.toSorted()).toEqual(settings.toSorted());
});

test("a setting that is there and empty means its default", () => {
  const names = ["ORGLINK_URL", "HOST", "PORT", "DATABASE_URL", "ORGLINK_KEYS", "ORGLINK_LOG_LEVEL", "ORGLINK_CA_FILE"];
  expect(envOf(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(envOf({}));
});

test("the practice org is off with DATABASE_URL, unless it is asked for", () => {
  const DATABASE_URL = "postgresql://orglink@db.example/orglink";
  expect(envOf({ DATABASE_URL }).isPracticeOrgOn).toBe(false);
  expect(envOf({ DATABASE_URL, ORGLINK_PRACTICE_ORG: "on" }).isPracticeOrgOn).toBe(true);
  expect(envOf({ ORGLINK_PRACTICE_ORG: "off" }).isPracticeOrgOn).toBe(false);
});

test("the address follows the port, and ORGLINK_URL goes before both", () => {
  expect(envOf({ PORT: "8080" }).url.origin).toBe("http://127.0.0.1:8080");
  const given = envOf({ PORT: "8080", ORGLINK_URL: "https://orglink.example.com" });
  expect([given.url.origin, given.isUrlGiven, given.port]).toEqual(["https://orglink.example.com", true, 8080]);
});

test("lists lose their blanks", () => {
  expect(envOf({ ORGLINK_TRUSTED_PROXIES: " 10.0.0.1 ,, 10.0.0.2," }).trustedProxies).toEqual(["10.0.0.1", "10.0.0.2"]);
});

test("every fault is named at once, and no value is in what is said", () => {
  const bad = {
    ORGLINK_URL: "javascript:canary()",
    HOST: "canary host",
    PORT: "70000canary",
    DATABASE_URL: "mysql://canary:canary@db/canary",
    ORGLINK_KEYS: "canarycanarycanary",
    ORGLINK_PRACTICE_ORG: "canary",
    ORGLINK_PRACTICE_PORT: "-1",
    ORGLINK_CA_FILE: "/canary/canary.pem",
    ORGLINK_MY_DOMAIN_SUFFIXES: "canary canary",
    ORGLINK_TRUSTED_PROXIES: "canary canary",
    SMTP_URL: "smtp://canary:canary@canary/canary",
    ORGLINK_MAIL_FROM: "Canary <canary@example.com>",
    ORGLINK_WEBHOOK_HOSTS: "canary canary",
    ORGLINK_SECRET_KEPT_HOURS: "canary",
    ORGLINK_SESSION_IDLE_HOURS: "0",
    ORGLINK_SESSION_MAX_HOURS: "99999",
    ORGLINK_PUBLIC_CAPTURES: "canary",
    ORGLINK_LOG_LEVEL: "canary",
  };
  const faults = faultsOf(bad);
  expect(faults.map((fault) => fault.split(" ")[0])).toEqual(Object.keys(bad));
  expect(faults.join("\n")).not.toMatch(/canary/i);
  expect(new EnvError(faults).message).toContain("ORGLINK_LOG_LEVEL");
});

test.each([
  ["PORT", ["x", "1.5", "-1", "65536", "0x50", "1e3", " 80"], "port"],
  ["ORGLINK_SECRET_KEPT_HOURS", ["169", "1e1", "-1", "one", "."], "number of hours"],
  ["HOST", ["-x", "a_b", "999.1.1.1", "1.2.3", "a..b", "x".repeat(64), "http://x"], "neither an IP address nor a host"],
  ["HOST", ["[::1]"], "brackets"],
  ["ORGLINK_URL", ["orglink.example.com", "ftp://x", "http://"], "is not an http(s) address"],
  ["ORGLINK_URL", ["https://ada:pw@x.example", "https://ada@x.example"], "user name or a password"],
  ["ORGLINK_URL", ["https://x.example/orglink", "https://x.example//"], "path"],
  ["ORGLINK_URL", ["https://x.example/?a=1", "https://x.example/#a", "https://x.example?"], "after the host"],
  ["DATABASE_URL", ["postgresql://u:p%40ss@[db/x", "postgres:db", "db"], "is not an address"],
  ["ORGLINK_KEYS", ["k1", "k1:short", "k1:AAAA,k2:AAAA", ","], "cannot be used"],
  ["ORGLINK_TRUSTED_PROXIES", ["10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::1/129", "1.2.3.4/-1"], "no prefix"],
  ["ORGLINK_TRUSTED_PROXIES", ["10.0.0.1, proxy.example", "10.0.0.1,localhost"], "is a host name"],
  ["ORGLINK_TRUSTED_PROXIES", ["10.0.0", "10.0.0.1/8/8", "fe80::1%eth0", "10.0.0.1 10.0.0.2"], "neither an IP address"],
  ["ORGLINK_TRUSTED_PROXIES", ["0.0.0.0/0", "::/0"], "every address"],
  ["ORGLINK_TRUSTED_PROXIES", ["::ffff:10.0.0.0/8", "::ffff:a00:0/96"], "IPv4 written as IPv6"],
  ["SMTP_URL", ["mail.example.com", "http://mail.example.com", "smtp:mail"], "is not an address"],
  ["SMTP_URL", ["smtp://ada:pw@mail.example.com?tls=off"], "encrypted only"],
  ["ORGLINK_MAIL_FROM", ["ada", "ada@example", "ada@127.0.0.1", "a\u0000@example.com"], "is no e-mail address"],
  ["ORGLINK_MAIL_FROM", ["Ada <ada@example.com>", "ada@example.com,bob@example.com"], "more in it than one"],
  ["ORGLINK_WEBHOOK_HOSTS", ["https://hooks.example.com", "10.0.0.1", "a_b.example"], "neither a host name"],
  ["ORGLINK_WEBHOOK_HOSTS", ["localhost", "off,hooks.example.com", "*.com", "hooks.internal"], "public internet"],
  ["ORGLINK_WEBHOOK_HOSTS", [","], "names no host"],
  [
    "ORGLINK_MY_DOMAIN_SUFFIXES",
    [".com", "my..example", "-x.example", "10.0.0.1", "https://x.example", "a b.c"],
    "no domain",
  ],
] as const)("%s is refused by name: %j", (name, values, words) => {
  for (const value of values) {
    const faults = faultsOf({ ...(name === "SMTP_URL" ? { ORGLINK_MAIL_FROM: "a@b.example" } : {}), [name]: value });
    expect(faults, value).toHaveLength(1);
    expect(faults[0], value).toMatch(new RegExp(`^${name} `));
    expect(faults[0], value).toContain(words);
  }
});

test("the entry of a list that cannot be used is told by its number, and shown when that is harmless", () => {
  const [fault] = faultsOf({ ORGLINK_TRUSTED_PROXIES: "10.0.0.0/8, 10.0.0.0/33, <script>, proxy.example" });
  expect(fault).toContain("entry 2 (10.0.0.0/33) has no prefix from 1 to 32");
  expect(fault).toContain("entry 3 is neither");
  expect(fault).toContain("entry 4 (proxy.example) is a host name");
  expect(fault).not.toContain("script");
});

test("what can be used is used", () => {
  const env = envOf({
    HOST: "::",
    ORGLINK_URL: "https://orglink.example.com:8443/",
    ORGLINK_TRUSTED_PROXIES: "10.0.0.0/8,192.0.2.1,2001:db8::/32,::ffff:192.0.2.1",
    ORGLINK_MY_DOMAIN_SUFFIXES: "*.My.CRM.example, .my.other.example,my.acme.test",
    ORGLINK_KEYS: newKeyEntry(),
    SMTP_URL: "smtps://ada:canary@mail.example.com",
    ORGLINK_MAIL_FROM: "Orglink@Example.com",
    ORGLINK_WEBHOOK_HOSTS: "hooks.example.com, *.Northwind.example",
    ORGLINK_SESSION_IDLE_HOURS: "0.5",
  });
  expect(env.url.origin).toBe("https://orglink.example.com:8443");
  expect(env.trustedProxies).toHaveLength(4);
  expect(env.myDomainSuffixes).toEqual(["my.crm.example", "my.other.example", "my.acme.test"]);
  expect(env.sessionIdleMs).toBe(1_800_000);
  expect(env.smtpUrl?.reveal()).toBe("smtps://ada:canary@mail.example.com");
  expect(JSON.stringify(env)).not.toContain("canary");
  expect([env.mailFrom, env.webhookHosts]).toEqual([
    "Orglink@example.com",
    ["hooks.example.com", "*.northwind.example"],
  ]);
  expect(envOf({ ORGLINK_WEBHOOK_HOSTS: "off" }).webhookHosts).toBe("off");
  for (const HOST of ["0.0.0.0", "localhost", "orglink-1.internal"]) expect(envOf({ HOST }).host).toBe(HOST);
  const DATABASE_URL = "postgresql:///orglink?host=%2Frun%2Fpostgresql";
  expect(envOf({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});

test("hours that contradict each other are a fault; a short limit alone shortens the other", () => {
  expect(faultsOf({ ORGLINK_SESSION_IDLE_HOURS: "10", ORGLINK_SESSION_MAX_HOURS: "8" })).toHaveLength(1);
  expect(faultsOf({ ORGLINK_SESSION_IDLE_HOURS: "200" })).toEqual([expect.stringContaining("SESSION_MAX_HOURS")]);
  expect(envOf({ ORGLINK_SESSION_MAX_HOURS: "8" }).sessionIdleMs).toBe(8 * 3_600_000);
});

test("a mail server needs somebody to be from; somebody to be from alone sends nothing", () => {
  const faults = faultsOf({ SMTP_URL: "smtp://localhost:25" });
  expect(faults).toEqual([expect.stringMatching(/^ORGLINK_MAIL_FROM is missing/)]);
  expect(envOf({ ORGLINK_MAIL_FROM: "orglink@example.com" }).smtpUrl).toBeNull();
});

test("a suffix of practice hosts needs the practice org", () => {
  const suffixes = { ORGLINK_MY_DOMAIN_SUFFIXES: "my.acme.test" };
  expect(faultsOf({ ...suffixes, ORGLINK_PRACTICE_ORG: "off" })).toEqual([expect.stringContaining(".test")]);
});

describe("files and folders", () => {
  const folder = mkdtempSync(join(tmpdir(), "orglink-env-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test("the certificates of the CA file are read; whatever else it is, is told", async () => {
    const { ca } = await createTestAuthority();
    const pem = file("ca.pem", `# Company\n${ca}\n${ca}`);
    expect(envOf({ ORGLINK_CA_FILE: pem }).extraAuthorities).toHaveLength(2);
    const broken = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";
    const key = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----";
    for (const [path, words] of [
      [join(folder, "absent.pem"), "is not there"],
      [folder, "is a folder"],
      [file("text.pem", "no certificate"), "without a PEM certificate"],
      [file("broken.pem", broken), "cannot be read"],
      [file("key.pem", `${ca}\n${key}`), "private key"],
      [file("large.pem", "x".repeat(1024 * 1024 + 1)), "more than 1 MB"],
    ] as const) {
      expect(faultsOf({ ORGLINK_CA_FILE: path })).toEqual([expect.stringContaining(words)]);
    }
  });

  test("the data directory is a folder to write to, or can be made one", () => {
    expect(faultsOf({ ORGLINK_DATA_DIR: join(folder, "a", "b") })).toEqual([]);
    const text = file("text", "");
    expect(faultsOf({ ORGLINK_DATA_DIR: text })).toEqual(["ORGLINK_DATA_DIR is no folder"]);
    expect(faultsOf({ ORGLINK_DATA_DIR: join(text, "below") })).toEqual([expect.stringContaining("no folder")]);
    expect(faultsOf({ ORGLINK_DATA_DIR: `/${"x".repeat(300)}` })).toEqual([expect.stringContaining("too long")]);
    expect(faultsOf({ ORGLINK_DATA_DIR: text, DATABASE_URL: "postgresql://db/orglink" }), "not used there").toEqual([]);
  });

  test("the practice org's own process reads its two by the same rules", () => {
    expect(readPracticeEnv({ NODE_ENV: "test", ORGLINK_DATA_DIR: folder })).toEqual({ dataDir: folder, port: 0 });
    const bad = { ORGLINK_DATA_DIR: file("text", ""), ORGLINK_PRACTICE_PORT: "1e3" };
    const faults = faultsBy(() => readPracticeEnv({ NODE_ENV: "test", ...bad }));
    expect(faults.map((fault) => fault.split(" ")[0]).sort()).toEqual(Object.keys(bad));
  });
});

test("a name that is no setting is told beside the one that was probably meant, and stops nothing", () => {
  const { warnings } = envOf({
    PATH: "/usr/bin",
    ORGLINK_TRUSTED_PROXY: "canary",
    ORGLINK_UNHEARD_OF_AT_ALL: "canary",
  });
  expect(warnings).toEqual([
    "ORGLINK_TRUSTED_PROXY is no setting of Orglink's and does nothing. Did you mean ORGLINK_TRUSTED_PROXIES?",
    "ORGLINK_UNHEARD_OF_AT_ALL is no setting of Orglink's and does nothing.",
  ]);
  expect(envOf({ PATH: "/usr/bin", npm_config_port: "x", ORGLINK_URL: "http://x.example" }).warnings).toEqual([]);
});
