import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./find-chromium.ts";

const output = new URL(".output/", import.meta.url).pathname;

/** Browser journeys on the production build, in a real Chromium. `npm test` builds first. */
export default defineConfig({
  testDir: ".",
  testMatch: ["journeys/*.spec.ts", "*.spec.ts"],
  outputDir: `${output}playwright`,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: `${output}journeys.json` }]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
    locale: "en-US",
    timezoneId: "UTC",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Without a picture and a copy of the page at every action, which costs a third of the time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false },
    screenshot: "only-on-failure",
  },
});
