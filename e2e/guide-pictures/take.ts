import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright";
import type { GuidePicture } from "#lib/guide/picture-pack";
import { pictureScale, pictureWidthPx } from "#lib/guide/picture-pack";
import { routes } from "#lib/routes";
import { chromiumArgs, findChromium } from "../find-chromium.ts";

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

/** How pictures are taken: twice as sharp, light, and in a window that is taller than any drawing, so that none is scrolled. */
export const studio = {
  colorScheme: "light",
  deviceScaleFactor: pictureScale,
  viewport: { width: pictureWidthPx, height: 1600 },
  reducedMotion: "reduce",
  locale: "en-US",
  timezoneId: "UTC",
} as const satisfies BrowserContextOptions;

/** A page for taking pictures of drawn screens. */
export async function openStudio(
  browser: Browser,
  baseURL: string,
  changed: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...studio, baseURL, ...changed });
  return context.newPage();
}

/**
 * Shows a picture's screen, exactly as wide as pictures are, and returns the drawing, ready to be taken.
 * @throws when the drawing does not get that wide.
 */
export async function showScreen(page: Page, { step, screen, look }: Omit<GuidePicture, "file">): Promise<Locator> {
  await page.goto(`${routes.guideScreen(screen, { step })}&look=${look}&crop=frame`);
  await untilDrawn(page);
  const drawing = page.locator(`[data-screen="${screen}"] .sf-canvas`);
  const missingPx = async () => pictureWidthPx - ((await drawing.boundingBox())?.width ?? 0);
  // What the page leaves at both sides of the drawing is its own affair: the window is as much wider.
  const window = page.viewportSize() ?? studio.viewport;
  await page.setViewportSize({ ...window, width: window.width + (await missingPx()) });
  const missing = await missingPx();
  if (missing !== 0) throw new Error(`The drawing of ${screen} is ${missing} pixels narrower than a picture.`);
  return drawing;
}

/** Waits for every face of the page: none is drawn in another that stands in for it. */
export const untilDrawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => null)));
    await document.fonts.ready;
  });

/** The drawing's words for those who do not see it. */
export const textOf = async (page: Page, { screen }: Pick<GuidePicture, "screen">): Promise<string> =>
  (await page.locator(`[data-screen="${screen}"] .sf-alt`).textContent()) ?? "";

/** Width and height of a PNG, from its header (PNG specification, 11.2.2). */
export function sizeOfPng(bytes: Buffer): { readonly widthPx: number; readonly heightPx: number } {
  return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
}
