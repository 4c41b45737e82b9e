import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { routes } from "#lib/routes";
import { newKeyEntry } from "#lib/vault/keyring";
import { northwind } from "../../journeys/people.ts";
import { newDataDir, removeDataDir, startOrglink } from "../../running-orglink.ts";
import { startBaseline } from "../baseline-app.ts";
import type { Figure } from "../figure.ts";
import { claimWithSetup } from "../owner.ts";
import { descendants } from "../processes.ts";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";

const restMs = { full: 60_000, short: 5_000 };
const requests = { full: 10_000, short: 500 };
const atOnce = 8;
const mostIdleMb = { embedded: 450, postgres: 250 };
const mostAfterMb = 800;

type Resident = { readonly idle: number; readonly after: number };

/** Resident memory of the server, at rest after a restart and after many requests. Without `--full` both are cut short. */
export const memory: Row = {
  name: "memory",
  run: async (stage) => {
    await stage.baseline();
    const store = mkdtempSync(join(tmpdir(), "orglink-bench-"));
    stage.keep(() => rmSync(store, { recursive: true, force: true }));
    stage.say("memory of Next + PGlite + pg-boss");
    const withStore = await ofBaseline(stage, { store });
    stage.say("memory with the embedded store");
    const figures = figuresOf("embedded", mostIdleMb.embedded, await ofOrglink(stage, {}), withStore, stage);

    const postgres = await stage.postgresUrl();
    if ("missing" in postgres) {
      stage.say(`no figures on PostgreSQL: ${postgres.missing}`);
      return figures;
    }
    stage.say("memory of Next alone");
    const alone = await ofBaseline(stage, {});
    stage.say("memory with PostgreSQL");
    const ours = await ofOrglink(stage, { DATABASE_URL: postgres.url, ORGLINK_KEYS: newKeyEntry() });
    return [...figures, ...figuresOf("PostgreSQL", mostIdleMb.postgres, ours, alone, stage)];
  },
};

function figuresOf(kind: string, mostIdle: number, ours: Resident, beside: Resident, { isFull }: Stage): Figure[] {
  const what = kind === "embedded" ? "Next + PGlite + pg-boss" : "Next";
  const [rest, count] = isFull ? [restMs.full, requests.full] : [restMs.short, requests.short];
  const figure = (words: string, measured: number, value: number, most: number): Figure => ({
    what: `${kind}: ${words}`,
    measured,
    unit: "MB",
    baseline: { what, value },
    limit: { kind: "most", value: most },
  });
  return [
    figure(`idle ${rest / 1000} s after a restart`, ours.idle, beside.idle, mostIdle),
    figure(`after ${count.toLocaleString("en")} requests`, ours.after, beside.after, mostAfterMb),
  ];
}

async function ofOrglink(stage: Stage, settings: Readonly<Record<string, string>>): Promise<Resident> {
  const dataDir = newDataDir();
  stage.keep(() => removeDataDir(dataDir));
  const first = await startOrglink(dataDir, settings);
  stage.keep(first.stop);
  const owner = await claimWithSetup(await stage.browser(), first);
  await first.stop();

  const known = pids();
  const again = await startOrglink(dataDir, settings);
  stage.keep(again.stop);
  const paths = [
    northwind.connections,
    owner.stepPath,
    owner.formPath,
    routes.problems,
    northwind.changes({ search: "", after: "" }),
    northwind.settings,
  ];
  const resident = await measured(stage, known, again.url, paths, owner.cookie);
  await again.stop();
  return resident;
}

async function ofBaseline(stage: Stage, settings: { readonly store?: string }): Promise<Resident> {
  await (await startBaseline(settings)).stop();
  const known = pids();
  const app = await startBaseline(settings);
  stage.keep(app.stop);
  const resident = await measured(stage, known, app.url, ["/", "/shell", "/api/answer"], "");
  await app.stop();
  return resident;
}

async function measured(
  { isFull }: Stage,
  known: ReadonlySet<number>,
  url: string,
  paths: readonly string[],
  cookie: string,
): Promise<Resident> {
  await wait(isFull ? restMs.full : restMs.short);
  const idle = serverMb(known);
  await request(url, paths, cookie, isFull ? requests.full : requests.short);
  return { idle, after: serverMb(known) };
}

const pids = (): ReadonlySet<number> => new Set(descendants().map(({ pid }) => pid));

/** Of the processes begun since: the one that serves pages. */
function serverMb(known: ReadonlySet<number>): number {
  const servers = descendants().filter(
    ({ pid, command }) => !known.has(pid) && /^next-server|\/next\/dist\/|\/lib\/boot\/serve\.ts/.test(command),
  );
  if (servers.length === 0) throw new Error("no server among the processes");
  return servers.reduce((sum, { residentMb }) => sum + residentMb, 0);
}

async function request(url: string, paths: readonly string[], cookie: string, count: number): Promise<void> {
  let made = 0;
  const one = async (): Promise<void> => {
    while (made < count) {
      const path = paths[made % paths.length] ?? "/";
      made += 1;
      const answer = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
