import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newDataDir, removeDataDir, startOrglink } from "../../running-orglink.ts";
import { startBaseline } from "../baseline-app.ts";
import { type Figure, median } from "../figure.ts";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";

const starts = 3;

/** From the command to the first page that is answered, with the build there already. */
export const start: Row = {
  name: "start",
  run: async (stage) => {
    await stage.baseline();
    const first: number[] = [];
    const again: number[] = [];
    const baseline: number[] = [];
    for (let round = 1; round <= starts; round += 1) {
      stage.say(`starts, round ${round} of ${starts}`);
      const dataDir = newDataDir();
      first.push(await secondsToAnswer(dataDir, stage));
      again.push(await secondsToAnswer(dataDir, stage));
      removeDataDir(dataDir);
      baseline.push(await secondsOfBaseline(stage));
    }
    const beside = { what: "Next + PGlite + pg-boss", value: median(baseline) };
    const figure = (what: string, times: readonly number[], most: number): Figure => ({
      what,
      measured: median(times),
      unit: "s",
      baseline: beside,
      limit: { kind: "most", value: most },
    });
    return [figure("start with an existing store", again, 2), figure("first start", first, 5)];
  },
};

async function secondsToAnswer(dataDir: string, { keep }: Stage): Promise<number> {
  const begun = performance.now();
  const orglink = await startOrglink(dataDir);
  keep(orglink.stop);
  const page = await fetch(`${orglink.url}/sign-in`);
  const seconds = (performance.now() - begun) / 1000;
  if (!page.ok) throw new Error(`the sign-in page answers ${page.status}`);
  await orglink.stop();
  return seconds;
}

async function secondsOfBaseline({ keep }: Stage): Promise<number> {
  const store = mkdtempSync(join(tmpdir(), "orglink-bench-"));
  keep(() => rmSync(store, { recursive: true, force: true }));
  await (await startBaseline({ store })).stop(); // its store is there from now on
  const begun = performance.now();
  const app = await startBaseline({ store });
  const seconds = (performance.now() - begun) / 1000;
  keep(app.stop);
  await app.stop();
  return seconds;
}
