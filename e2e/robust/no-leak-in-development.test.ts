import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { readPracticeEndpoint } from "#lib/practice-org/endpoint";
import { testControl } from "#lib/practice-org/testing/start-practice-org";
import { freePort, newDataDir, ownEnv, removeDataDir } from "../running-orglink.ts";
import { accessTokensOf, filesOf, placeOf, singing } from "./canaries.ts";
import { type Browser, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm, owner } from "./people-and-orgs.ts";

const root = new URL("../..", import.meta.url).pathname;
const dataDir = newDataDir();
const printed: string[] = [];
let child: ChildProcess;
let browser: Browser;

const said = () => printed.join("");

beforeAll(async () => {
  const port = await freePort();
  child = spawn(process.execPath, [`${root}lib/cli/start.ts`, "--dev"], {
    cwd: root,
    env: { ...ownEnv(), PORT: String(port), ORGLINK_DATA_DIR: dataDir, ORGLINK_LOG_LEVEL: "debug" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  }
  const url = `http://127.0.0.1:${port}`;
  browser = openBrowser(url);
  const answers = async () => expect((await fetch(`${url}/api/health`)).ok).toBe(true);
  await vi.waitFor(answers, { timeout: 280_000, interval: 500 });
});
afterAll(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  removeDataDir(dataDir);
});

test("the development server prints no secret that was typed, sent or given out", async () => {
  const code = /type this code.*\s+(\S+)\n/.exec(said())?.[1] ?? "";
  expect((await claim(browser, code)).path).toBe(northwind.connections);
  const org = await newOrg({ practice: () => testControl(readPracticeEndpoint(dataDir)) }, "development");
  const { host: instanceUrl, consumerKey } = org;
  const form = await openForm(browser, "In development");
  const wrong = "C0FFEE00".repeat(8);
  const send = (consumerSecret: string) =>
    browser.submit(form, "Connect to Salesforce", { instanceUrl, consumerKey, consumerSecret, name: "In development" });
  const failed = await send(wrong);
  expect(textOf(failed.text)).toContain(articles["consumer-secret-wrong"].title);
  const again = await browser.open(form.path);
  const typed = { instanceUrl, consumerKey, consumerSecret: org.consumerSecret, name: "In development" };
  const connected = await browser.submit(again, "Connect to Salesforce", typed);
  expect(connected.path).toBe(northwind.connected(idIn(connected.path)));

  await expect.poll(() => accessTokensOf(dataDir).length).toBeGreaterThan(0);
  const tokens = accessTokensOf(dataDir);
  const all = [wrong, org.consumerSecret, owner.password, code, ...tokens].map((text, index) => ({
    name: ["a wrong Consumer Secret", "the Consumer Secret", "the password", "the code"][index] ?? "an access token",
    text,
  }));
  // The code is printed once, for whoever started it.
  expect(singing(all, [{ name: "what was printed", bytes: Buffer.from(said().replace(code, "")) }])).toEqual([]);
  expect(singing(all, browser.answers.map(placeOf))).toEqual([]);
  expect(singing(all, filesOf(dataDir))).toEqual([]);
  expect(said()).toContain(`POST ${form.path}`);
});
