import type { Page } from "@playwright/test";
import type { PracticeSettings } from "#lib/practice/practice";
import { expect, test } from "../fixtures.ts";
import { type Credentials, fact, idIn, newPracticeOrg } from "./connecting.ts";
import { northwind } from "./people.ts";

/** What a new app lacks, in the order in which the story puts it right. */
const nothingSet: Partial<PracticeSettings> = {
  settingsClientCredentials: false,
  policiesClientCredentials: false,
  runAsUsername: "",
};

/** Begins a setup of an org and gives key and secret on their page; answers the setup's id. */
async function keepKeyAndSecret(
  page: Page,
  { instanceUrl, consumerKey, consumerSecret }: Credentials,
): Promise<string> {
  await page.goto(northwind.newSetup);
  await page.getByLabel("Any address of your Salesforce").fill(instanceUrl);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("navigation", { name: "Steps" }).waitFor();
  const id = idIn(page);
  await page.goto(northwind.part(id, "key-and-secret"));
  await page.getByLabel("Consumer Key").fill(consumerKey);
  await page.getByLabel("Consumer Secret").fill(consumerSecret);
  await page.getByRole("button", { name: "Keep key and secret" }).click();
  await expect(panel(page)).toBeVisible();
  return id;
}

const panel = (page: Page) => page.getByRole("region", { name: "Seen in your org" });
/** An instruction of the part that is shown. */
const control = (page: Page, id: string) => page.locator(`li[id="${id}"]`);
/** A look comes within fifteen seconds, the page hears of it four later. */
const soon = { timeout: 40_000 };

test("while another sets the org right, the open guide sees it control by control, and connects by one press", async ({
  page,
  orglink,
  newBrowser,
}) => {
  const { host, org, credentials } = await newPracticeOrg(orglink, "live", nothingSet);
  const id = await keepKeyAndSecret(page, credentials);
  expect(await page.content()).not.toContain(credentials.consumerSecret);
  await expect(panel(page)).toContainText("The client credentials flow is off for this app.");
  await expect(panel(page).getByRole("link", { name: "Enable Client Credentials Flow" })).toBeVisible();

  await page.goto(northwind.part(id, "run-as"));
  const flow = control(page, "policies-client-credentials");
  await flow.getByRole("button", { name: "Done: Enable Client Credentials Flow" }).click();
  await orglink.practice().changeOrg(host, { settingsClientCredentials: true });
  await expect(panel(page)).toContainText("has no Run As user", soon);
  // Ticked by hand, and told apart from what the org proves: this answer does not say which of the two it is.
  await expect(flow.locator("[data-seen]")).toHaveCount(0);

  await orglink.practice().changeOrg(host, { policiesClientCredentials: true });
  const runAsUsername = org.settings.runAsUsername || (org.users[0]?.username ?? "");
  await orglink.practice().changeOrg(host, { runAsUsername, permittedUsers: "admin-approved" });
  await expect(panel(page)).toContainText("Permitted Users leaves the Run As user out", soon);
  await orglink.practice().changeOrg(host, { permittedUsers: "all-users" });
  await expect(panel(page)).toContainText("All is set", soon);
  await expect(flow).toContainText(/seen in your org, \d+ s ago/);
  await expect(control(page, "run-as-username")).toContainText("seen in your org");
  await expect(panel(page)).toContainText("live, production");
  await expect(panel(page)).toContainText(`Runs as ${runAsUsername}`);

  const other = await newBrowser({ storageState: await page.context().storageState() });
  await other.goto(northwind.connections);
  await expect(other.getByRole("link", { name: "live", exact: true })).toHaveCount(0);
  await other.close();

  const connect = panel(page).getByRole("button", { name: "Connect to Salesforce" });
  await expect(connect).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "live" })).toBeVisible();
  await expect(fact(page, "Runs as")).toContainText(runAsUsername);
});

test("a page that is hidden says so, and is looked at no more", async ({ page, orglink }) => {
  const { credentials } = await newPracticeOrg(orglink, "hidden", nothingSet);
  const id = await keepKeyAndSecret(page, credentials);
  await expect(panel(page).getByRole("timer")).toHaveText(/next look/);
  const left = page.waitForRequest((request) => request.url().endsWith(`${northwind.setupLook(id)}?page=left`));
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect((await left).method()).toBe("POST");
});

test("without scripts Look now sees the same, and the same press connects", async ({ newBrowser, page, orglink }) => {
  const { host, credentials } = await newPracticeOrg(orglink, "scriptless", nothingSet);
  const storageState = await page.context().storageState();
  const plain = await newBrowser({ javaScriptEnabled: false, storageState });
  await keepKeyAndSecret(plain, credentials);
  await expect(panel(plain)).toContainText("The client credentials flow is off for this app.");
  const { users } = await orglink.practice().findOrg(host);
  const right = { settingsClientCredentials: true, policiesClientCredentials: true };
  await orglink.practice().changeOrg(host, { ...right, runAsUsername: users[0]?.username ?? "" });
  // One look in five seconds at most.
  await expect(async () => {
    await panel(plain).getByRole("button", { name: "Look now" }).click();
    await expect(panel(plain)).toContainText("All is set", { timeout: 1_000 });
  }).toPass({ timeout: 30_000, intervals: [3_000] });
  await panel(plain).getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "scriptless" })).toBeVisible();
});
