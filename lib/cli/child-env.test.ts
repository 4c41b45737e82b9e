import { expect, test } from "vitest";
import { appEnv, buildEnv, practiceEnv } from "./child-env.ts";

const given: NodeJS.ProcessEnv = {
  NODE_ENV: "test",
  PATH: "/usr/bin",
  TZ: "UTC",
  NODE_EXTRA_CA_CERTS: "/etc/ca.pem",
  ORGLINK_KEYS: "a:key",
  ORGLINK_DATA_DIR: "/data",
  ORGLINK_PRACTICE_PORT: "4000",
  DATABASE_URL: "postgres://orglink:password@db/orglink",
  SMTP_URL: "smtps://orglink:password@mail.example.com",
  PGSSLMODE: "verify-full",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "replicas",
  SMTP_PASSWORD: "somebody else's",
  AWS_SECRET_ACCESS_KEY: "somebody else's",
  npm_config_registry: "somebody else's",
};
const system = { PATH: "/usr/bin", TZ: "UTC", NODE_EXTRA_CA_CERTS: "/etc/ca.pem" };

test("the practice org's process holds neither keyring nor database", () => {
  expect(practiceEnv(given)).toEqual({
    ...system,
    NODE_ENV: "production",
    ORGLINK_DATA_DIR: "/data",
    ORGLINK_PRACTICE_PORT: "4000",
  });
});

test("the build is made without a secret of the instance", () => {
  expect(buildEnv(given)).toEqual({
    ...system,
    NODE_ENV: "production",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "replicas",
    NEXT_TELEMETRY_DISABLED: "1",
  });
});

test("the app has its settings and what its database driver reads, and nothing that is somebody else's", () => {
  const { NODE_OPTIONS, ...app } = appEnv(given, false);
  const { SMTP_PASSWORD, AWS_SECRET_ACCESS_KEY, npm_config_registry, ...own } = given;
  expect(app).toEqual({ ...own, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", MALLOC_ARENA_MAX: "2" });
  expect(NODE_OPTIONS).toContain("--max-old-space-size=512");
  expect(appEnv(given, true)).toMatchObject({ NODE_ENV: "development" });
});

test("what the operator sets for the runtime wins over the small heap", () => {
  const { NODE_OPTIONS, MALLOC_ARENA_MAX } = appEnv(
    { ...given, NODE_OPTIONS: "--max-old-space-size=2048", MALLOC_ARENA_MAX: "4" },
    false,
  );
  expect(NODE_OPTIONS?.endsWith("--max-old-space-size=2048")).toBe(true);
  expect(MALLOC_ARENA_MAX).toBe("4");
});
