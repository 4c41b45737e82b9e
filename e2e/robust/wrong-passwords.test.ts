import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { socketPath } from "#lib/operator/socket-path";
import { routes } from "#lib/routes";
import { newDataDir, ownEnv, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { type Browser, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, northwind, owner } from "./people-and-orgs.ts";

const dataDir = newDataDir();
let orglink: RunningOrglink;
let browser: Browser;

beforeAll(async () => {
  orglink = await startOrglink(dataDir);
  browser = openBrowser(orglink.url);
  expect((await claim(browser, orglink.firstStartCode() ?? "")).path).toBe(northwind.connections);
});
afterAll(async () => {
  await orglink.stop();
  removeDataDir(dataDir);
});

const signIn = async (from: Browser, typed: { email: string; password: string }) =>
  from.submit(await from.open(routes.signIn), "Sign in", typed);

async function resetPassword(password: string): Promise<number | null> {
  const program = fileURLToPath(new URL("../../lib/cli/orglink.ts", import.meta.url));
  const child = spawn(process.execPath, [program, "admin", "reset-password", owner.email], {
    env: { ...ownEnv(), ORGLINK_DATA_DIR: dataDir },
  });
  child.stdin.end(password);
  const [, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return code;
}

test("beside two hundred wrong passwords at once the owner opens pages, signs out and signs in", async () => {
  const page = await browser.open(northwind.connections);
  const flood = Array.from({ length: 200 }, async (_, at) => {
    const stranger = openBrowser(orglink.url);
    const email = at % 2 ? owner.email : `person-${at}@example.com`;
    const answer = await signIn(stranger, { email, password: "wrong wrong wrong" }).catch(() => null);
    return answer?.path;
  });
  const begun = performance.now();
  expect((await browser.submit(page, "Sign out")).path).toBe(routes.signIn);
  const back = await signIn(browser, { email: owner.email, password: owner.password });
  process.stdout.write(`    signed out and in beside the flood: ${(performance.now() - begun).toFixed(0)} ms\n`);
  expect(back.path).toBe(northwind.connections);
  expect(new Set(await Promise.all(flood))).not.toContain(northwind.connections);
  const stranger = openBrowser(orglink.url);
  expect(textOf((await signIn(stranger, { email: owner.email, password: owner.password })).text)).toContain(
    "Too many attempts from here",
  );
});

test("the operator gives the owner another password while Orglink runs", async () => {
  expect(await resetPassword("another invented password")).toBe(0);
  expect((await browser.open(northwind.connections)).path).toBe(routes.signInFor(northwind.connections));
  const elsewhere = openBrowser(orglink.url);
  const back = await signIn(elsewhere, { email: owner.email, password: "another invented password" });
  expect(back.path).toBe(northwind.connections);
});

test("a stop takes the operator's socket away, and a start brings it back", async () => {
  const path = socketPath(dataDir) ?? "";
  expect(existsSync(path)).toBe(true);
  await orglink.restart(async () => expect(existsSync(path)).toBe(false));
  expect(existsSync(path)).toBe(true);
});
