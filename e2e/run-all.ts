import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { z } from "zod";
import { findChromium } from "./find-chromium.ts";

const root = new URL("..", import.meta.url).pathname;
const output = join(root, "e2e", ".output");
const vitest = ["vitest", "run", "--config", "e2e/vitest.config.ts"];

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A part of the whole: a command, and how many tests it was. Without a report it is one test, as its exit code says. */
type Part = {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: { readonly file: string; readonly read: (text: string) => Count };
};

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

function readVitest(text: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(JSON.parse(text));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** A test that passed only the second time has failed. */
function readPlaywright(text: string): Count {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(JSON.parse(text)).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function unitPart(name: string, project: string): Part {
  const file = join(output, `${project}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  return { name, command: [...vitest, "--project", project, ...reporters], report: { file, read: readVitest } };
}

const parts: readonly Part[] = [
  { name: "Format and lint", command: ["biome", "check", "."] },
  { name: "Types", command: ["tsc", "--noEmit"] },
  unitPart("Unit tests", "fast"),
  unitPart("Unit tests with stores, sockets and processes", "service"),
];
const build: Part = { name: "Production build", command: ["node", "lib/cli/build.ts"] };
const robust = unitPart("No secret anywhere, power cuts", "robust");
const journeys: Part = {
  name: "Browser journeys",
  command: ["playwright", "test", "--config", "e2e/playwright.config.ts"],
  report: { file: join(output, "journeys.json"), read: readPlaywright },
};

const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  NEXT_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
};

/** Runs a command with its output shown; true when it ended well. */
function run([program = "", ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** What a part came to. A part that ended badly without a failed test (it broke before them) counts as one. */
async function runPart({ name, command, report }: Part): Promise<Count> {
  process.stdout.write(`\n── ${name}\n`);
  if (report) rmSync(report.file, { force: true });
  const startedAt = performance.now();
  const isGood = await run(command);
  const count = report ? readReport(report) : { passed: isGood ? 1 : 0, failed: 0, skipped: 0 };
  const failed = isGood ? count.failed : Math.max(count.failed, 1);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  process.stdout.write(`── ${name}: ${count.passed} passed, ${failed} failed${skipped} (${seconds} s)\n`);
  return { ...count, failed };
}

function readReport({ file, read }: NonNullable<Part["report"]>): Count {
  try {
    return read(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

mkdirSync(output, { recursive: true });
const counts: Count[] = [];
for (const part of parts) counts.push(await runPart(part));
const built = await runPart(build);
counts.push(built);
if (built.failed === 0) {
  counts.push(await runPart(robust));
  try {
    env.ORGLINK_CHROMIUM = findChromium();
    counts.push(await runPart(journeys));
  } catch (error) {
    process.stdout.write(`\n── ${journeys.name}\n${error instanceof Error ? error.message : String(error)}\n`);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
  }
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1));
