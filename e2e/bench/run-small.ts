import { verdictOf } from "./figure.ts";
import type { Row } from "./row.ts";
import { checkRun } from "./rows/check-run.ts";
import { connections } from "./rows/connections.ts";
import { explain } from "./rows/explain.ts";
import { javascript } from "./rows/javascript.ts";
import { memory } from "./rows/memory.ts";
import { paint } from "./rows/paint.ts";
import { rechecks } from "./rows/rechecks-small.ts";
import { start } from "./rows/start.ts";
import { openStage } from "./stage.ts";
import { type Line, tableOf } from "./table.ts";

const rows: readonly Row[] = [explain, connections, checkRun, rechecks, start, javascript, paint, memory];

const usage = `npm run bench -- [--full] [${rows.map(({ name }) => name).join("] [")}]`;

const say = (what: string): void => void process.stderr.write(`  ${what} …\n`);

/** Measures the rows named, or all. 0: every figure is within its limit; 1: one is over, or could not be measured; 2: no such row. */
async function main(words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => word.startsWith("--"));
  const names = words.filter((word) => !word.startsWith("--"));
  const unknown = [
    ...flags.filter((flag) => flag !== "--full"),
    ...names.filter((name) => rows.every((row) => row.name !== name)),
  ];
  if (unknown.length > 0) {
    process.stderr.write(`Nothing is called ${unknown.join(", ")}. ${usage}\n`);
    return 2;
  }

  const stage = openStage({ isFull: flags.includes("--full"), say });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stage.end().finally(() => process.exit(130)));
  }
  const lines: Line[] = [];
  const broken: string[] = [];
  try {
    for (const row of rows.filter(({ name }) => names.length === 0 || names.includes(name))) {
      say(row.name);
      try {
        lines.push(...(await row.run(stage)).map((figure) => ({ row: row.name, figure })));
      } catch (error) {
        broken.push(`${row.name} was not measured: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await stage.end();
  }
  process.stdout.write(`\n${tableOf(lines)}\n${broken.map((text) => `\n${text}`).join("")}\n`);
  return broken.length === 0 && lines.every(({ figure }) => verdictOf(figure) === "ok") ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
