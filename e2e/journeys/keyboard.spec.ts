import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { fact, newPracticeOrg } from "./connecting.ts";
import { owner } from "./people.ts";

const mostTabs = 80;

/** Presses Tab until the focus is there, as somebody without a mouse does; the focus must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${target}`);
}

async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("by keyboard alone: sign in, set up, tick, connect", async ({ newBrowser, orglink }) => {
  const { host, credentials } = await newPracticeOrg(orglink, "keyboard");
  const page = await newBrowser();
  await page.goto("/");
  await typeInto(page, "E-mail", owner.email);
  await typeInto(page, "Password", owner.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();

  await page.reload();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("main").getByRole("link", { name: "Connect Salesforce" }));
  await typeInto(page, /^Any address/, `https://${host}/`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Step 1 of 4")).toBeVisible();
  const tick = page.getByRole("button", { name: /^Done: / }).first();
  await tabTo(page, tick);
  await page.keyboard.press("Space");
  await expect(tick).toHaveAttribute("aria-pressed", "true");

  await press(page, page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Connect" }));
  await typeInto(page, "Consumer Key", credentials.consumerKey);
  await typeInto(page, "Consumer Secret", credentials.consumerSecret);
  await press(page, page.getByText("More: name, description, project, rotation"));
  await typeInto(page, "Name", "By keyboard");
  await press(page, page.getByRole("button", { name: "Connect to Salesforce" }));
  await expect(page.getByRole("heading", { level: 1, name: "By keyboard" })).toBeVisible();
  await expect(fact(page, "Org")).toContainText("keyboard");
});
