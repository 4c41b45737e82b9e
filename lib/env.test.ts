import { expect, test } from "vitest";
import { EnvError, readEnv } from "./env.ts";

const envOf = (variables: Readonly<Record<string, string>>) => readEnv({ NODE_ENV: "test", ...variables });

function faultsOf(variables: Readonly<Record<string, string>>): readonly string[] {
  try {
    envOf(variables);
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
    logLevel: "info",
  });
  expect(envOf({}).url.href).toBe("http://127.0.0.1:3000/");
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
    PORT: "70000canary",
    DATABASE_URL: "mysql://canary:canary@db/canary",
    ORGLINK_PRACTICE_ORG: "canary",
    ORGLINK_PRACTICE_PORT: "-1",
    ORGLINK_SECRET_KEPT_HOURS: "canary",
    ORGLINK_SESSION_IDLE_HOURS: "0",
    ORGLINK_SESSION_MAX_HOURS: "99999",
    ORGLINK_LOG_LEVEL: "canary",
  };
  const faults = faultsOf(bad);
  expect(faults.map((fault) => fault.split(" ")[0])).toEqual(Object.keys(bad));
  expect(faults.join("\n")).not.toMatch(/canary/);
  expect(new EnvError(faults).message).toContain("ORGLINK_LOG_LEVEL");
});

test("a number that is none, or is out of its bounds, is a fault", () => {
  for (const PORT of ["x", "1.5", "-1", "65536"]) expect(faultsOf({ PORT }), PORT).toHaveLength(1);
  expect(faultsOf({ ORGLINK_SECRET_KEPT_HOURS: "169" })).toHaveLength(1);
});

test("variables that are not ours are passed over", () => {
  expect(faultsOf({ PATH: "/usr/bin", ORGLINK_UNHEARD_OF: "x", npm_config_port: "x" })).toEqual([]);
});
