import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright";
import { buildIfNeeded } from "#lib/cli/build-if-needed";
import { guidePictures, pictureWidthPx } from "#lib/guide/picture-pack";
import { newDataDir, removeDataDir, startOrglink } from "../running-orglink.ts";
import { launchChromium, openStudio, showScreen } from "./take.ts";

const folder = new URL("../.output/contact-sheets/", import.meta.url).pathname;

const colorSchemes = ["light", "dark"] as const;
const scales = [1, 2] as const;
const columns = 4;

type Taken = { readonly name: string; readonly png: string };

/** What surrounds a screen belongs to the sheet: the ground of the page, by which the two themes differ. */
async function takeAll(page: Page): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const picture of guidePictures) {
    await showScreen(page, picture);
    const figure = page.locator("figure").filter({ has: page.locator(`[data-screen="${picture.screen}"]`) });
    const bytes = await figure.screenshot({ animations: "disabled" });
    taken.push({ name: picture.file.replace(/\.png$/, ""), png: bytes.toString("base64") });
  }
  return taken;
}

/** One large picture of all of them, side by side under their names. */
async function layOut(page: Page, taken: readonly Taken[], ground: string, ink: string): Promise<Buffer> {
  await page.setViewportSize({ width: columns * (pictureWidthPx / 2 + 24) + 24, height: 1000 });
  const figures = taken.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<!doctype html><style>body{margin:24px;background:${ground};color:${ink};font:13px sans-serif;columns:${columns};column-gap:24px}` +
      `figure{margin:0 0 24px;break-inside:avoid}img{width:100%;display:block}figcaption{margin-top:6px}</style>${figures.join("")}`,
  );
  return page.screenshot({ fullPage: true });
}

await buildIfNeeded();
mkdirSync(folder, { recursive: true });
const dataDir = newDataDir();
const orglink = await startOrglink(dataDir);
const browser = await launchChromium();
try {
  for (const colorScheme of colorSchemes) {
    for (const scale of scales) {
      const page = await openStudio(browser, orglink.url, { deviceScaleFactor: scale, colorScheme });
      const taken = await takeAll(page);
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const file = `${folder}${colorScheme}-${scale}x.png`;
      const sheet = await browser.newPage({ deviceScaleFactor: scale });
      writeFileSync(file, await layOut(sheet, taken, ground, colorScheme === "light" ? "#1d1a17" : "#f3eee6"));
      process.stdout.write(`${file}\n`);
      await page.context().close();
      await sheet.close();
    }
  }
} finally {
  await browser.close();
  await orglink.stop();
  removeDataDir(dataDir);
}
