import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "../axe.ts";

const wide = { width: 1280, height: 900 };
/** What 400 % zoom leaves of 1280 CSS pixels. */
const narrow = { width: 320, height: 640 };

async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(content, `width of ${page.url()}`).toBeLessThanOrEqual(window);
}

/** A button drawn as Salesforce draws one that is off: WCAG 2.2, 1.4.3 asks no contrast of inactive components. */
const drawnInactive = ".sf-canvas .sf-button-disabled";

/** All rules in light; in dark those that colors can break, since nothing else differs. */
async function expectAccessible(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const found = await violationsOn(page, {
    exclude: [drawnInactive],
    ...(theme === "dark" ? { rules: ["color-contrast", "link-in-text-block"] } : {}),
  });
  expect.soft(found, `axe on ${page.url()}, ${theme}`).toEqual([]);
}

/** Opens a page and looks at it in both themes and both widths; the fixtures hear what it complains about. */
export async function inspect(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize(wide);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectNoHorizontalScroll(page);
    await expectAccessible(page, "dark");
    await expectAccessible(page, "light");
    await page.setViewportSize(narrow);
    await expectNoHorizontalScroll(page);
  });
}
