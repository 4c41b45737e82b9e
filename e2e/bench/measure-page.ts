import type { Browser, BrowserContextOptions, Page } from "playwright";

export type Visitor = BrowserContextOptions["storageState"];

/** A first visit: nothing in the cache, the visitor's cookies, and after it nothing left. */
async function visit<Value>(
  browser: Browser,
  visitor: Visitor,
  measure: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext(visitor ? { storageState: visitor } : {});
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url, { waitUntil: "load" });
  if (answer?.status() !== 200 || page.url() !== url)
    throw new Error(`${url} opens ${page.url()} (${answer?.status()})`);
  await page.waitForLoadState("networkidle");
}

/** The scripts of a first visit in KB (1,000 bytes) as they were transferred, that is compressed. */
export const scriptKilobytes = (browser: Browser, url: string, visitor?: Visitor): Promise<number> =>
  visit(browser, visitor, async (page) => {
    await open(page, url);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    return bytes / 1000;
  });

/** Largest Contentful Paint in milliseconds, and Cumulative Layout Shift. */
export type Paint = { readonly largestMs: number; readonly shift: number };

/** A phone of some years ago on a poor line. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;
const settleMs = 500;

/** The paints of a first visit with a 4 times slower processor over a line of 150 ms and 1.6 Mbit/s. */
export const slowPaint = (browser: Browser, url: string, visitor?: Visitor): Promise<Paint> =>
  visit(browser, visitor, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slowLine);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(() => {
      const paint = { largestMs: Number.NaN, shift: 0 };
      Object.assign(globalThis, { benchPaint: paint });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) paint.largestMs = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) paint.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open(page, url);
    await page.waitForTimeout(settleMs);
    return page.evaluate(() => (globalThis as unknown as { benchPaint: Paint }).benchPaint);
  });
