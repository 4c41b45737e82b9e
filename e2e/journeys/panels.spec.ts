import type { Locator, Page } from "@playwright/test";
import { articles } from "#lib/domain/problems/articles";
import { type ProblemCode, problemCodes } from "#lib/domain/problems/problem-codes";
import type { PracticeSettings } from "#lib/practice/practice";
import { routes } from "#lib/routes";
import { faultGroup } from "#lib/words/fault-owners";
import { expect, test } from "../fixtures.ts";
import { connect, newPracticeOrg } from "./connecting.ts";

const windows = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
] as const;
const phone = { width: 320, height: 640 };

const firstFix = (page: Page) => page.locator("[data-first-fix]");
const picture = (page: Page) => page.locator("figure").filter({ has: page.locator("[data-screen]") });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not shown");
  return { top: box.y, bottom: box.y + box.height };
}

type Measured = {
  readonly code: ProblemCode;
  readonly said: string;
  readonly actBottom: number;
  readonly pictureTop: number;
};

/** Puts each article in turn into the one page that is open, at the size it has now, and measures it there. */
function measure(page: Page, mains: readonly (readonly [ProblemCode, string])[]): Promise<readonly Measured[]> {
  return page.evaluate(
    (all) =>
      all.map(([code, html]) => {
        const main = document.querySelector("main");
        if (main === null) throw new Error("the page has no main");
        main.innerHTML = html;
        const act = main.querySelector("[data-first-fix]");
        const drawn = main.querySelector("figure:has([data-screen])");
        return {
          code,
          said: act?.textContent ?? "",
          actBottom: act?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
          pictureTop: drawn?.getBoundingClientRect().top ?? Number.NEGATIVE_INFINITY,
        };
      }),
    mains,
  );
}

test("of every article the first thing to do stands above the fold, and the picture comes after it", async ({
  newBrowser,
}) => {
  // Read as somebody without an account, and without scripts: they move nothing, and take most of the time.
  const page = await newBrowser({ javaScriptEnabled: false });
  await page.goto(routes.problem("flow-not-enabled"));
  const mains: [ProblemCode, string][] = [];
  for (const code of problemCodes) {
    const html = await (await page.request.get(routes.problem(code))).text();
    const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1];
    if (main === undefined) throw new Error(`${code} has no main`);
    mains.push([code, main]);
  }
  for (const size of [...windows, phone]) {
    await page.setViewportSize(size);
    const foldPx = size === phone ? phone.height : 600;
    for (const { code, said, actBottom, pictureTop } of await measure(page, mains)) {
      expect(said, code).toBe(articles[code].fixes[0]);
      expect(actBottom, `${code} at ${size.width}`).toBeLessThan(foldPx);
      if (!articles[code].control) continue;
      if (size === phone) expect(pictureTop, code).toBeGreaterThan(actBottom);
      else expect(pictureTop, `${code} at ${size.width}`).toBeGreaterThanOrEqual(0);
    }
  }
});

const faults: readonly [name: string, settings: Partial<PracticeSettings>, secret: string | null, code: ProblemCode][] =
  [
    ["panel-flow", { settingsClientCredentials: false }, null, "flow-not-enabled"],
    ["panel-user", { runAsUsername: "" }, null, "run-as-user-missing"],
    ["panel-scope", { oauthScopes: ["id"] }, null, "api-scope-missing"],
    ["panel-secret", {}, "0".repeat(64), "consumer-secret-wrong"],
    ["panel-outage", { weather: "outage" }, null, "salesforce-maintenance"],
  ];

for (const [name, settings, secret, code] of faults) {
  test(`the panel of ${code}: heading, act, button and picture above the fold, on one control`, async ({
    page,
    orglink,
  }) => {
    const { credentials } = await newPracticeOrg(orglink, name, settings);
    await connect(page, name, { ...credentials, ...(secret ? { consumerSecret: secret } : {}) });
    await expect(page.getByRole("heading", { level: 1, name: articles[code].title })).toBeVisible();
    await expect(page.getByText(faultGroup("unknown"))).toHaveCount(0);
    const { control } = articles[code];
    const button = page.locator("[data-moves] a, [data-moves] button, form button[type=submit]").first();
    for (const size of windows) {
      await page.setViewportSize(size);
      expect((await boxOf(firstFix(page))).bottom).toBeLessThan(600);
      expect((await boxOf(button)).bottom).toBeLessThan(600);
      if (secret) {
        const connectButton = page.getByRole("button", { name: "Connect to Salesforce" });
        expect((await boxOf(connectButton)).bottom).toBeLessThan(size.height);
      }
      if (control) expect((await boxOf(picture(page))).top).toBeLessThan(300);
    }
    if (control) {
      await expect(picture(page).locator(`[data-control="${control}"].sf-ring`)).toBeVisible();
      const link = page.getByRole("link", { name: /in the practice org/ });
      await expect(link).toHaveAttribute("href", new RegExp(`control=${control}`));
      await expect(link).toHaveAttribute("target", "_blank");
      await page.setViewportSize(phone);
      expect((await boxOf(picture(page))).top).toBeGreaterThan((await boxOf(firstFix(page))).bottom);
    }
  });
}
