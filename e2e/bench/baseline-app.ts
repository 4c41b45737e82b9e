import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readingFaceHref } from "#lib/http/reading-face";
import { freePort, ownEnv } from "../running-orglink.ts";

const root = new URL("../..", import.meta.url).pathname;
const folder = join(root, "e2e", ".output", "bench", "baseline");
const next = join(root, "node_modules", "next", "dist", "bin", "next");
const startTimeMs = 30_000;

/** A running baseline: `/` is a bare page, `/shell` has our stylesheets and fonts, `/api/answer` a bare route. */
export type BaselineApp = { readonly url: string; readonly stop: () => Promise<void> };

/** Builds the baseline with the same Next, from its sources here and the stylesheets and fonts of the app at `appUrl`. */
export async function buildBaseline(appUrl: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(new URL("baseline", import.meta.url).pathname, folder, { recursive: true });
  const page = await fetchText(`${appUrl}/sign-in`);
  const stylesheets = hrefsOf(page, /<style(?=[^>]*data-precedence)[^>]*data-href="([^"]+)"/g).flatMap((hrefs) =>
    hrefs.split(" "),
  );
  const fonts = [readingFaceHref];
  if (stylesheets.length === 0) throw new Error("the app's pages carry no stylesheet");
  for (const href of [...stylesheets, ...fonts]) await copyAsset(appUrl, href);
  writeFileSync(join(folder, "shell.json"), JSON.stringify({ stylesheets: stylesheets.map(publicHref), fonts }));

  const build = spawnNext(["build"], {}, "ignore");
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`the baseline does not build: next build ended with ${code}, in ${folder}`);
}

const hrefsOf = (page: string, pattern: RegExp): readonly string[] => [
  ...new Set([...page.matchAll(pattern)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"))),
];

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

/** Next keeps `/_next/` to itself, so a stylesheet moves beside it; it names its fonts from the root. */
const publicHref = (href: string): string =>
  new URL(href, "http://app").pathname.replace(/^\/_next\//, "/shell-assets/");

async function copyAsset(appUrl: string, href: string): Promise<void> {
  const answer = await fetch(new URL(href, appUrl));
  const path = join(folder, "public", publicHref(href));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
}

/** Starts the built baseline; with `store` it also opens an embedded store in that folder, and a queue on it. */
export async function startBaseline({ store }: { readonly store?: string } = {}): Promise<BaselineApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ["start", "--hostname", "127.0.0.1", "--port", String(port)];
  const child = spawnNext(args, store ? { BASELINE_STORE: store } : {}, "ignore");
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  try {
    await untilAnswering(`${url}/`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startTimeMs;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(20);
  }
  throw new Error(`the baseline does not answer at ${url}`);
}

function spawnNext(args: readonly string[], extra: Record<string, string>, out: "ignore" | "inherit"): ChildProcess {
  const env = { ...ownEnv(), ...extra, BASELINE_ROOT: root, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  return spawn(process.execPath, [next, ...args], {
    cwd: folder,
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", out, "inherit"],
  });
}
