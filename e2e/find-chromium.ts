import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPlaces = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What a test browser needs: it runs as root in containers, and must ask no host on its own. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * The program of a real Chromium: `ORGLINK_CHROMIUM`, one that is installed, Playwright's own, or Debian's package,
 * which root gets installed for it. What was found is kept in `ORGLINK_CHROMIUM`, for child processes to find at once.
 *
 * @throws when there is none, naming the ways to get one.
 */
export function findChromium(): string {
  const given = process.env.ORGLINK_CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`ORGLINK_CHROMIUM names ${given}, and there is no such file.`);
  }
  const found = findInstalled() ?? findPlaywrights() ?? installDebians() ?? installPlaywrights();
  if (found === null) {
    throw new Error(
      "The browser tests need Chromium, and there is none. Install Chromium or Google Chrome, or name its program in " +
        "ORGLINK_CHROMIUM, or run: npx playwright install --with-deps chromium",
    );
  }
  process.env.ORGLINK_CHROMIUM = found;
  return found;
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path) && isWorking(path)) ?? null;
}

/** Some systems have a file of that name which only says how to get the browser. */
const isWorking = (path: string): boolean => spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;

function findPlaywrights(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) && isWorking(path) ? path : null;
}

function installDebians(): string | null {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== "linux" || !isRoot || !existsSync("/usr/bin/apt-get")) return null;
  process.stdout.write("No Chromium here: installing Debian's package.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium");
  return findInstalled();
}

function installPlaywrights(): string | null {
  process.stdout.write("No Chromium here: asking for Playwright's own.\n");
  const cli = new URL("../node_modules/playwright/cli.js", import.meta.url).pathname;
  const args = [cli, "install", "--no-shell", "chromium"];
  spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 180_000 });
  return findPlaywrights();
}
