import { readFileSync } from "node:fs";
import { looks } from "#lib/guide/looks";
import { type GuidePicture, guidePictures } from "#lib/guide/picture-pack";
import { routes } from "#lib/routes";
import { expect, test } from "./fixtures.ts";
import { comparePictures, tolerated } from "./guide-pictures/compare.ts";
import { showScreen, studio } from "./guide-pictures/take.ts";

const committed = (file: string): Buffer =>
  readFileSync(new URL(`../public/guide/pictures/${file}`, import.meta.url).pathname);

test.describe.configure({ mode: "parallel" });

for (const look of looks) {
  test(`the pack's pictures in the ${look} look are what the guide draws today`, async ({ newBrowser, browser }) => {
    test.setTimeout(240_000);
    const page = await newBrowser(studio);
    const judge = await browser.newPage();
    for (const picture of guidePictures.filter((one) => one.look === look)) {
      const drawing = await showScreen(page, picture);
      const difference = await comparePictures(judge, committed(picture.file), await drawing.screenshot());
      expect.soft(difference.height, `height of ${picture.file}`).toBeLessThanOrEqual(tolerated.height);
      expect.soft(difference.share, picture.file).toBeLessThanOrEqual(tolerated.share);
    }
    await judge.close();
  });
}

test("a picture without one of its rings would be noticed", async ({ newBrowser, browser }) => {
  const page = await newBrowser(studio);
  const judge = await browser.newPage();
  for (const file of ["4-policies.policies-edit.new.png", "3-oauth-settings.security.blue.png"]) {
    const picture = guidePictures.find((one) => one.file === file) as GuidePicture;
    const drawing = await showScreen(page, picture);
    await drawing
      .locator(".sf-ring")
      .last()
      .evaluate((ring) => ring.classList.remove("sf-ring"));
    const difference = await comparePictures(judge, committed(file), await drawing.screenshot());
    expect(difference.share, file).toBeGreaterThan(tolerated.share);
  }
  await judge.close();
});

test("the pack is served for download, with the guide as a PDF", async ({ newBrowser }) => {
  const page = await newBrowser();
  await page.goto(routes.guidePage("pictures"));
  const links = page.getByRole("main").locator("a[download]");
  await expect(links).toHaveCount(guidePictures.length);
  const hrefs = await links.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
  for (const href of hrefs) {
    const answer = await page.request.head(href);
    expect(answer.status(), href).toBe(200);
    expect(answer.headers()["content-type"]).toBe("image/png");
  }
  const pdf = await page.getByRole("link", { name: /as a PDF/ }).getAttribute("href");
  const answer = await page.request.get(pdf ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
