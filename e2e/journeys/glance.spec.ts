import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { connect, newPracticeOrg } from "./connecting.ts";
import { northwind } from "./people.ts";

/** Connections to practice orgs of their own, by the names of both. */
async function connectEach(page: Page, orglink: RunningOrglink, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { credentials } = await newPracticeOrg(orglink, name.toLowerCase());
    await connect(page, name, credentials);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
}

const hostOf = (name: string) => `${name.toLowerCase()}.my.salesforce.test`;
const places = (page: Page) => page.getByRole("navigation", { name: "Main" });
const firstRow = (page: Page) => page.getByRole("table", { name: "Connections" }).getByRole("row").nth(1);

test("Test all finds the one that fails: it stands first, and its number in the navigation, until it is mended", async ({
  page,
  orglink,
}) => {
  await connectEach(page, orglink, ["Alpha", "Beta"]);
  await orglink.practice().changeOrg(hostOf("Beta"), { appBlocked: true });
  await page.goto(northwind.connections);
  await expect(firstRow(page)).toContainText("Alpha");
  await expect(places(page)).not.toContainText("failing");

  await page.getByRole("button", { name: "Test all" }).click();
  await expect(page.getByText(/^All 2 checked: 1 healthy, 1 failing$/)).toBeVisible({ timeout: 120_000 });
  await expect(firstRow(page)).toContainText("Beta");
  await expect(firstRow(page)).toContainText("Failing for a moment");
  await expect(places(page).getByRole("link", { name: /^Connections\W+1 failing$/ })).toBeVisible();
  await expect(firstRow(page).getByRole("img")).toHaveAccessibleName(
    "Last 2 checks: 1 passed, 1 failed; the latest failed",
  );

  await page.getByRole("link", { name: "Beta" }).click();
  await expect(page.getByText("Failing for a moment")).toBeVisible();
  await expect(page.getByText(/^next check in /)).toBeVisible();
  // It is mended, and none is left that fails.
  await orglink.practice().changeOrg(hostOf("Beta"), { appBlocked: false });
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The check passed" })).toBeVisible();
  await expect(places(page)).not.toContainText("failing");
});

test("without JavaScript: how far Test all is, Cancel, and what came of another one", async ({
  page,
  orglink,
  newBrowser,
  storageState,
}) => {
  await connectEach(page, orglink, ["Gamma", "Delta"]);
  for (const name of ["Gamma", "Delta"]) {
    await orglink.practice().changeOrg(hostOf(name), { weather: "slow", weatherSeconds: 8 });
  }
  const plain = await newBrowser({ javaScriptEnabled: false, ...(storageState ? { storageState } : {}) });
  await plain.goto(northwind.connections);
  await plain.getByRole("button", { name: "Test all" }).click();
  await expect(plain.getByRole("progressbar", { name: "Testing all connections" })).toBeVisible();
  await expect(plain.getByText(/^\d of \d checked$/)).toBeVisible();
  await expect(plain.getByRole("button", { name: "Test all" })).toHaveCount(0);
  await plain.getByRole("link", { name: "Reload", exact: true }).click();
  await plain.getByRole("button", { name: "Cancel" }).click();
  await expect(plain.getByText(/^Cancelled after \d of \d/)).toBeVisible();
  await expect(plain.getByRole("progressbar")).toHaveCount(0);

  for (const name of ["Gamma", "Delta"]) await orglink.practice().changeOrg(hostOf(name), { weather: "fine" });
  await plain.getByRole("button", { name: "Test all" }).click();
  await expect(async () => {
    await plain.goto(northwind.connections);
    await expect(plain.getByText(/^All \d checked: \d healthy/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
});

test("how often is a rule of the workspace, or a connection's own; one that is paused says so, and goes on", async ({
  page,
  orglink,
}) => {
  await connectEach(page, orglink, ["Epsilon"]);
  await page.getByRole("link", { name: "Open the connection" }).click();
  await expect(page.getByText("Checked daily, as the workspace")).toBeVisible();
  const address = page.url();
  await page.goto(northwind.settings);
  await page.getByLabel("How often").selectOption("Every 6 hours");
  await page.getByRole("region", { name: "Checks by itself" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Orglink checks each connection every 6 hours.")).toBeVisible();

  await page.goto(address);
  await page.getByText("Checked every 6 hours, as the workspace").click();
  await page.getByLabel("How often Orglink checks it").selectOption("Every hour");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Checked every hour")).toBeVisible();
  await page.getByRole("button", { name: "Pause checks" }).click();
  await expect(page.getByText(/^checks paused by Olivia Owner /)).toBeVisible();
  await page.goto(northwind.connections);
  await expect(page.getByRole("row", { name: /Epsilon/ })).toContainText("Paused");
  await page.goto(address);
  await page.getByText("Checked every hour, now paused").click();
  await page.getByRole("button", { name: "Go on checking" }).click();
  await expect(page.getByText(/^next check in /)).toBeVisible();
});
