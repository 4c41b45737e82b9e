import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** Chromium without the windows: the same engine in half the time of the browser that only hides its own. */
const shell = "chromium-headless-shell";
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPlaces = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * What a test browser needs: it runs as root in containers, must ask no host on its own, and places letters alike whether it is the
 * shell or the whole browser.
 */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

/**
 * The program of a real Chromium: `ORGLINK_CHROMIUM`, or the headless shell, which root gets from Debian where it is not yet
 * installed, or a whole browser that is, or Playwright's own. What was found is kept in `ORGLINK_CHROMIUM`, for child processes to
 * find at once.
 *
 * @throws when there is none, naming the ways to get one.
 */
export function findChromium(): string {
  const given = process.env.ORGLINK_CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`ORGLINK_CHROMIUM names ${given}, and there is no such file.`);
  }
  const found =
    findOnPath([shell]) ??
    installDebians(shell) ??
    findOnPath(browsers) ??
    findWorking(usualPlaces) ??
    findPlaywrights() ??
    installDebians("chromium") ??
    installPlaywrights();
  if (found === null) {
    throw new Error(
      "The browser tests need Chromium, and there is none. Install Chromium or Google Chrome, or name its program in " +
        "ORGLINK_CHROMIUM, or run: npx playwright install --with-deps chromium",
    );
  }
  process.env.ORGLINK_CHROMIUM = found;
  return found;
}

const findWorking = (paths: readonly string[]): string | null =>
  paths.find((path) => existsSync(path) && isWorking(path)) ?? null;

function findOnPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return findWorking(folders.flatMap((folder) => names.map((name) => join(folder, name))));
}

/** Some systems have a file of that name which only says how to get the browser. */
const isWorking = (path: string): boolean => spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;

const findPlaywrights = (): string | null => findWorking([chromium.executablePath()]);

function installDebians(name: string): string | null {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== "linux" || !isRoot || !existsSync("/usr/bin/apt-get")) return null;
  process.stdout.write(`Installing Debian's ${name}.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  apt("update");
  apt("install", "-y", "--no-install-recommends", name);
  return findOnPath([name]);
}

function installPlaywrights(): string | null {
  process.stdout.write("No Chromium here: asking for Playwright's own.\n");
  const cli = new URL("../node_modules/playwright/cli.js", import.meta.url).pathname;
  const args = [cli, "install", "--no-shell", "chromium"];
  spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 180_000 });
  return findPlaywrights();
}
