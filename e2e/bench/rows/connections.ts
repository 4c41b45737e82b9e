import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret } from "#lib/domain/secret";
import { countFailing } from "#lib/services/connections/count-failing";
import { listConnections } from "#lib/services/connections/list-connections";
import type { Store } from "#lib/store/database";
import { openEmbedded } from "#lib/store/embedded";
import { openPostgres } from "#lib/store/postgres";
import { benchInstance, saveAdmin } from "../bench-instance.ts";
import { type Figure, median } from "../figure.ts";
import { saveManyConnections } from "../many-connections.ts";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";

/** One of so many fails, in what `saveManyConnections` saves. */
const failsEach = 50;
const few = 100;
const many = 100_000;
const rounds = 31;
const warmUps = 5;
const mostTimes = 1.5;
/** Of the slowest search at 100,000, on a machine that does nothing else. */
const mostMs = 30;

/** The list and its search at 100,000 connections beside 100, by the service, on each kind of store. */
export const connections: Row = {
  name: "connections",
  run: async (stage) => {
    const embedded = await figuresOn("embedded", () => newEmbedded(stage), stage);
    const postgres = await stage.postgresUrl();
    if ("missing" in postgres) {
      stage.say(`no figures on PostgreSQL: ${postgres.missing}`);
      return embedded;
    }
    return [...embedded, ...(await figuresOn("PostgreSQL", () => newPostgres(stage), stage))];
  },
};

async function newEmbedded({ keep }: Stage): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "orglink-bench-"));
  keep(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openEmbedded(folder);
  if (!store.ok) throw new Error(store.problem.message);
  return store.value;
}

async function newPostgres({ postgresUrl }: Stage): Promise<Store> {
  const database = await postgresUrl();
  if ("missing" in database) throw new Error(database.missing);
  const store = await openPostgres(new Secret(database.url));
  if (!store.ok) throw new Error(store.problem.message);
  return store.value;
}

const numberThatFails = "the number that fails";

type Question = () => Promise<number>;

async function figuresOn(kind: string, open: () => Promise<Store>, stage: Stage): Promise<readonly Figure[]> {
  stage.say(`${many.toLocaleString("en")} connections on the ${kind} store`);
  const small = await questionsOf(open, few, stage);
  const large = await questionsOf(open, many, stage);
  const figures: Figure[] = [];
  const searches: { readonly what: string; readonly ms: number }[] = [];
  for (const [what, ask] of Object.entries(large.questions)) {
    const beside = small.questions[what];
    if (!beside) throw new Error(`nothing to set beside "${what}"`);
    const times = await sideBySide(ask, beside);
    if (what.startsWith("search")) searches.push({ what, ms: times.ask });
    const figure = { what: `${kind}: ${what}`, measured: times.ask, unit: "ms" } as const;
    // Of a hundred two are counted, of a hundred thousand a hundred: that is not the same work.
    figures.push(
      what === numberThatFails
        ? { ...figure, limit: { kind: "most", value: mostMs } }
        : {
            ...figure,
            baseline: { what: `${few} rows`, value: times.beside },
            limit: { kind: "times", value: mostTimes },
          },
    );
  }
  await small.close();
  await large.close();
  const slowest = searches.toSorted((one, other) => other.ms - one.ms)[0];
  figures.push({
    what: `${kind}: the slowest ${slowest?.what ?? "search"}`,
    measured: slowest?.ms ?? Number.NaN,
    unit: "ms",
    limit: { kind: "most", value: mostMs },
  });
  return figures;
}

async function questionsOf(open: () => Promise<Store>, count: number, { keep }: Stage) {
  const store = await open();
  let isOpen = true;
  const close = async () => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  keep(close);
  const instance = benchInstance(store);
  const who = await saveAdmin(instance);
  const { projectId } = await saveManyConnections(store.db, who.reach.workspaceId, count);

  type Query = Parameters<typeof listConnections>[1];
  const page = async (search: string, { after = null, shown = "all" }: Partial<Query> = {}) => {
    const listed = await listConnections({ instance, who }, { search, shown, after });
    if (!listed.ok) throw new Error(`the list is refused: ${listed.problem.code}`);
    return listed.value;
  };
  const rowsOf = async (search: string, query: Partial<Query> = {}) => (await page(search, query)).rows.length;
  /** The place before the page so many pages on; before the last page, where there are fewer. */
  const placeOf = async (search: string, pages: number) => {
    let after: Query["after"] = null;
    for (let turned = 1; turned < pages; turned += 1) {
      const { next } = await page(search, { after });
      if (next === null) break;
      after = next;
    }
    return after;
  };
  const [farBegun, farInside] = [await placeOf("com", 50), await placeOf("ync", 50)];
  const failing = async () => {
    const counted = await countFailing({ instance, who }, null);
    if (!counted.ok) throw new Error(`the number is refused: ${counted.problem.code}`);
    // As far as it goes: of a hundred two fail, of a hundred thousand the number ends at a hundred.
    return Math.min(counted.value, few / failsEach);
  };
  // One of the second half of a hundred fails, and stands elsewhere.
  const middle = String(count / 2 - 2).padStart(6, "0");
  const [before] = (await page(`sync ${middle}`)).rows;
  if (!before) throw new Error("the middle of the list was not found");
  const fromMiddle = { phase: "names", key: `sync ${middle}`, id: before.id } as const;
  const questions: Readonly<Record<string, Question>> = {
    "list, first page": () => rowsOf(""),
    "list, a page from the middle": async () => rowsOf("", { after: fromMiddle }),
    [numberThatFails]: failing,
    "search, ten names": () => rowsOf("sync 00001"),
    "search, ten My Domains": () => rowsOf("host-00001"),
    "search, ten orgs": () => rowsOf("org 00001"),
    "search, every name": () => rowsOf("sync"),
    "search, every My Domain by three letters": () => rowsOf("com"),
    "search, every name by what is inside": () => rowsOf("ync"),
    "search, every My Domain by what is inside": () => rowsOf("ale"),
    "search, every one by two words": () => rowsOf("com ync"),
    "search, its fiftieth page": () => rowsOf("com", { after: farBegun }),
    "search, its fiftieth page by what is inside": () => rowsOf("ync", { after: farInside }),
    "search, ten at the end": () => rowsOf("quixotic"),
    "search, ten at the end by what is inside": () => rowsOf("uixoti"),
    "search, ten at the end by a word that all have, too": () => rowsOf("com uixoti"),
    "search, one letter that every name has": () => rowsOf("s"),
    "search, one letter of ten at the end": () => rowsOf("q"),
    "search, two letters that every name has": () => rowsOf("sy"),
    "search, two letters that none has": () => rowsOf("ζζ"),
    "search, ten in Japanese": () => rowsOf("東京"),
    "search, ten in Japanese by what is inside": () => rowsOf("京支社"),
    "search, nothing found": () => rowsOf("nobody"),
    "search of practice orgs, which stand at the end": () => rowsOf("com", { shown: "practice" }),
    "search of practice orgs, one letter": () => rowsOf("s", { shown: "practice" }),
    "search of a project, what all have": () => rowsOf("ync", { shown: { projectId } }),
    "search of a project, some at the end": () => rowsOf("uixoti", { shown: { projectId } }),
    "search of those that fail, nothing found": () => rowsOf("uixoti", { shown: "failing" }),
    "search of those that wait, of which there is none": () => rowsOf("com", { shown: "waiting" }),
  };
  return { questions, close };
}

/** Both in turn, so that whatever else the machine does falls on both. */
async function sideBySide(ask: Question, beside: Question): Promise<{ ask: number; beside: number }> {
  const times: { ask: number[]; beside: number[] } = { ask: [], beside: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const [asked, found] = await timed(ask);
    const [besideAsked, besideFound] = await timed(beside);
    if (found !== besideFound) throw new Error(`${found} rows beside ${besideFound}: not the same question`);
    if (round < 0) continue;
    times.ask.push(asked);
    times.beside.push(besideAsked);
  }
  return { ask: median(times.ask), beside: median(times.beside) };
}

async function timed(ask: Question): Promise<readonly [ms: number, found: number]> {
  const begun = performance.now();
  const found = await ask();
  return [performance.now() - begun, found];
}
