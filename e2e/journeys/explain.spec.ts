import { routes } from "#lib/routes";
import { violationsOn } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { northwind } from "./people.ts";

const secret = "0123456789ABCDEF".repeat(4);
const pasted = `timeout=60; client_secret=${secret}
Restforce::AuthenticationError: invalid_client_id: client identifier invalid
ECONNRESET`;

for (const colorScheme of ["light", "dark"] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${colorScheme}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ colorScheme, javaScriptEnabled, viewport: { width: 320, height: 640 } });

      test("Explain marks its evidence in what was pasted, says whose word it is, and asks one question", async ({
        page,
      }) => {
        await page.goto(northwind.explain);
        await page.getByLabel("The text").fill(pasted);
        await page.getByRole("button", { name: "Explain" }).click();

        const result = page.getByRole("region", { name: "What the text means" });
        if (javaScriptEnabled) {
          await expect(result).toBeFocused();
          await expect(result.getByText("There is a credential in this text")).toBeInViewport();
        }
        const marks = page.locator("mark");
        await expect(marks.first()).toHaveText("invalid_client_id: client identifier invalid");
        await expect(marks.last()).toHaveText("ECONNRESET");
        const evidence = page.getByRole("region", { name: "What this is read from" });
        await expect(evidence.getByRole("listitem").first()).toContainText("Salesforce’s own words");
        await expect(evidence.getByRole("listitem").last()).toContainText("A code of the network");
        await expect(evidence).toContainText("client_secret=[hidden]");
        expect(await page.content()).not.toContain(secret);

        const question = page.getByRole("region", { name: "Which host was asked for the token?" });
        await question.getByRole("link", { name: /login\.salesforce\.com/ }).click();
        await expect(page).toHaveURL(new RegExp(routes.problem("host-not-accepted")));
      });
    });
  }

  test(`axe finds nothing on an explained text, and nothing is wider than 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(northwind.explain);
    await page.getByLabel("The text").fill(pasted);
    await page.getByRole("button", { name: "Explain" }).click();
    await expect(page.locator("mark").first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("whoever is not signed in has Explain in the navigation, and a pasted error in the search field leads to its article", async ({
  newBrowser,
}) => {
  const page = await newBrowser({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });
  await page.goto(routes.problems);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Explain" }).click();
  await page.getByLabel("The text").fill(pasted);
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page.locator("mark").first()).toHaveText("invalid_client_id: client identifier invalid");
  await page.getByRole("searchbox", { name: "Search problems" }).fill(pasted.replaceAll("\n", " "));
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(new RegExp(`${routes.problem("consumer-key-unknown")}$`));
});
