import { type Browser, chromium } from "playwright";
import { buildIfNeeded } from "../../lib/cli/build-if-needed.ts";
import { chromiumArgs, findChromium } from "../find-chromium.ts";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { type BaselineApp, buildBaseline, startBaseline } from "./baseline-app.ts";
import { claimWithSetup, type Owner } from "./owner.ts";
import { startBenchPostgres } from "./postgres.ts";

/** An Orglink with an owner and a setup in the middle of its guide. */
type OwnedOrglink = { readonly orglink: RunningOrglink; readonly owner: Owner };

/** What several rows need, made when the first asks for it, and all of it ended by `end`. */
export type Stage = {
  /** With the long waits and the large numbers. */
  readonly isFull: boolean;
  readonly say: (what: string) => void;
  readonly build: () => Promise<void>;
  readonly owned: () => Promise<OwnedOrglink>;
  readonly baseline: () => Promise<BaselineApp>;
  readonly browser: () => Promise<Browser>;
  /** A new database on a throw-away server, or why there is none. */
  readonly postgresUrl: () => Promise<{ readonly url: string } | { readonly missing: string }>;
  /** Something a row opened for itself, to be ended with the rest if the row breaks before it does so. */
  readonly keep: (end: () => unknown) => void;
  readonly end: () => Promise<void>;
};

export function openStage({ isFull, say }: Pick<Stage, "isFull" | "say">): Stage {
  const ends: (() => unknown)[] = [];
  const keep = (end: () => unknown): void => void ends.push(end);

  const build = once(async () => {
    say("production build of the app");
    await buildIfNeeded();
  });
  const browser = once(async () => {
    const opened = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
    keep(() => opened.close());
    return opened;
  });
  const owned = once(async () => {
    await build();
    const dataDir = newDataDir();
    keep(() => removeDataDir(dataDir));
    const orglink = await startOrglink(dataDir);
    keep(orglink.stop);
    return { orglink, owner: await claimWithSetup(await browser(), orglink) };
  });
  const baseline = once(async () => {
    const { orglink } = await owned();
    say("production build of the baseline");
    await buildBaseline(orglink.url);
    const started = await startBaseline();
    keep(started.stop);
    return started;
  });
  const postgres = once(async () => {
    const cluster = await startBenchPostgres();
    if (!("missing" in cluster)) keep(cluster.stop);
    return cluster;
  });

  return {
    isFull,
    say,
    build,
    owned,
    baseline,
    browser,
    keep,
    postgresUrl: async () => {
      const cluster = await postgres();
      return "missing" in cluster ? cluster : { url: await cluster.newDatabase() };
    },
    end: async () => {
      for (const end of ends.splice(0).reverse()) {
        // One that is broken, or was ended before, must not leave the others running.
        await Promise.resolve()
          .then(end)
          .catch((error: unknown) => say(`not ended: ${String(error)}`));
      }
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
