import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readPracticeEndpoint } from "./endpoint.ts";
import { practiceFiles } from "./practice-files.ts";
import { startPracticeOrg } from "./testing/start-practice-org.ts";

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "orglink-practice-"));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const acme = "acme.my.salesforce.test";
const contoso = "contoso.my.salesforce.test";

test("every acknowledged change is there after a kill -9 in the middle of writing", async () => {
  let keys: unknown = null;
  for (let round = 0; round < 3; round += 1) {
    const practice = await startPracticeOrg({ dataDir });
    keys ??= (await practice.control.findOrg(contoso)).credentials;

    let acknowledged = "";
    const writing = (async () => {
      for (let change = 0; ; change += 1) {
        const orgName = `round ${round} change ${change}`;
        await practice.control.changeOrg(acme, { orgName });
        acknowledged = orgName;
      }
    })().catch(() => undefined); // ends with the process
    await vi.waitUntil(() => acknowledged.endsWith(String(3 + round)), { interval: 3, timeout: 20_000 });
    practice.process.kill("SIGKILL");
    await once(practice.process, "exit");
    await writing;

    const restarted = await startPracticeOrg({ dataDir });
    const { settings } = await restarted.control.findOrg(acme);
    const numberOf = (name: string) => Number(name.split(" ").at(-1));
    // The change that was being made when the process died may be there or not.
    expect([0, 1]).toContain(numberOf(settings.orgName) - numberOf(acknowledged));
    expect((await restarted.control.findOrg(contoso)).credentials).toEqual(keys);
    expect(readdirSync(practiceFiles(dataDir).folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    await restarted.stop();
  }
});

test("an ordinary end removes the endpoint and keeps tokens given out", async () => {
  const practice = await startPracticeOrg({ dataDir });
  const { credentials } = await practice.control.findOrg(contoso);
  const request = {
    host: contoso,
    method: "POST",
    path: "/services/oauth2/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `grant_type=client_credentials&client_id=${credentials?.consumerKey}&client_secret=${credentials?.consumerSecret}`,
  };
  const before = await practice.send(request);
  await practice.stop();
  expect(readPracticeEndpoint(dataDir)).toBeNull();

  const restarted = await startPracticeOrg({ dataDir });
  expect((await restarted.send(request)).body).toBe(before.body);
  await restarted.stop();
});

test("a state file of an older release gets the switches it lacks; one that is torn is put aside", async () => {
  const { state } = practiceFiles(dataDir);
  const first = await startPracticeOrg({ dataDir });
  await first.control.changeOrg(acme, { orgName: "Kept" });
  await first.stop();

  const kept = JSON.parse(readFileSync(state, "utf8"));
  for (const org of kept.orgs) {
    delete org.settings.weather;
    org.settings.edition = "an edition nobody has";
    org.settings.goneSwitch = true;
  }
  writeFileSync(state, JSON.stringify(kept));
  const second = await startPracticeOrg({ dataDir });
  expect((await second.control.findOrg(acme)).settings).toMatchObject({
    orgName: "Kept",
    weather: "fine",
    edition: "Enterprise Edition",
  });
  expect((await second.control.findOrg(acme)).settings).not.toHaveProperty("goneSwitch");
  await second.stop();

  writeFileSync(state, readFileSync(state, "utf8").slice(0, 500));
  const third = await startPracticeOrg({ dataDir });
  expect((await third.control.findOrg(acme)).settings.orgName).toBe("Acme GmbH");
  expect(existsSync(`${state}.unreadable`)).toBe(true);
  await third.stop();
});

test("a rename and a refresh are kept, and a standard org that was renamed is there once, in its place", async () => {
  const first = await startPracticeOrg({ dataDir });
  const renamed = await first.control.rename(contoso, "contoso-new");
  const refreshed = await first.control.refresh(contoso, { restoresApp: true });
  const before = (await first.control.listOrgs()).map(({ host }) => host);
  first.process.kill("SIGKILL");
  await once(first.process, "exit");

  const second = await startPracticeOrg({ dataDir });
  expect(await second.control.findOrg(contoso)).toEqual(refreshed);
  expect(refreshed).toMatchObject({ host: renamed.host, formerHosts: [contoso] });
  expect((await second.control.listOrgs()).map(({ host }) => host)).toEqual(before);
  await second.stop();

  // As a release before renaming wrote it.
  const { state } = practiceFiles(dataDir);
  const kept = JSON.parse(readFileSync(state, "utf8"));
  for (const org of kept.orgs) {
    org.host = org.firstHost;
    delete org.firstHost;
    delete org.formerHosts;
  }
  writeFileSync(state, JSON.stringify(kept));
  const third = await startPracticeOrg({ dataDir });
  expect(await third.control.findOrg(contoso)).toMatchObject({ host: contoso, formerHosts: [] });
  await third.stop();
});

test("a second practice org on the same data directory is refused and harms nothing", async () => {
  const practice = await startPracticeOrg({ dataDir });
  const second = fork(new URL("main.ts", import.meta.url), {
    execArgv: [],
    env: { ...process.env, ORGLINK_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  expect(await once(second, "exit")).toEqual([3, null]);
  expect((await practice.control.findOrg(acme)).host).toBe(acme);
  await practice.stop();
});

test("ends when the process that started it does", async () => {
  const practice = await startPracticeOrg({ dataDir });
  practice.process.disconnect();
  expect(await once(practice.process, "exit")).toEqual([0, null]);
});
