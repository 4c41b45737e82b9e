import type { Page } from "@playwright/test";
import { routes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { fact, fillForm, newPracticeOrg, openForm, sendForm } from "./connecting.ts";

/** An org of a test's own that has no app yet. */
async function emptyOrg({ practice }: RunningOrglink, name: string) {
  const host = `${name}.my.salesforce.test`;
  const { users } = await practice().createOrg({ host, preset: "empty", settings: { orgName: name } });
  return { host, runAs: users[0]?.username ?? "" };
}

async function createApp(page: Page, appName: string) {
  await page.getByLabel("External Client App Name").fill(appName);
  await page.getByLabel("API Name").fill("Orglink_practice");
  await page.getByLabel("Contact Email").fill("admin@example.org");
  await page.getByLabel("Enable OAuth").check();
  await page.getByLabel("Callback URL").fill("https://localhost");
  await page.getByRole("checkbox", { name: "Manage user data via APIs (api)" }).check();
  await page.getByLabel("Enable Client Credentials Flow").check();
  await page.getByRole("button", { name: "Create" }).click();
}

async function setPolicies(page: Page, runAs: string) {
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("Enable Client Credentials Flow").check();
  await page.getByLabel("Run As (Username)").fill(runAs);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

/** From the app's page to its key and secret, past the code that is mailed. */
async function readCredentials(page: Page) {
  await page.getByRole("link", { name: "Settings", exact: true }).last().click();
  await page.getByRole("link", { name: "Consumer Key and Secret" }).click();
  const code = /\d{6}/.exec((await page.getByText("Your verification code is").textContent()) ?? "")?.[0] ?? "no code";
  await page.getByLabel("Verification Code").fill("000000");
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByLabel("Verification Code")).toHaveAccessibleDescription(/not the code/);
  await page.getByLabel("Verification Code").fill(code);
  await page.getByRole("button", { name: "Verify" }).click();
  const value = (control: string) => page.locator(`[data-control="${control}"] .sf-classic-value > div`);
  await expect(value("consumer-key")).not.toBeEmpty();
  return {
    consumerKey: (await value("consumer-key").textContent()) ?? "",
    consumerSecret: (await value("consumer-secret").textContent()) ?? "",
  };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from the gear to Create, policies, key and secret: a setup connects with what was made there", async ({
      page,
      orglink,
    }) => {
      const { host, runAs } = await emptyOrg(orglink, javaScriptEnabled ? "newcomer" : "newcomer-plain");
      await page.goto(routes.practiceScreen(host, "lightning"));
      await page.getByLabel("Setup", { exact: true }).click();
      await page.getByRole("link", { name: "Setup", exact: true }).click();

      await page.getByLabel("Quick Find").fill("external client");
      if (!javaScriptEnabled) await page.getByLabel("Quick Find").press("Enter");
      const tree = page.getByRole("navigation", { name: "Setup" });
      await expect(tree.getByRole("link")).toHaveText(["External Client App Manager", "OAuth Usage", "Settings"]);
      await tree.getByRole("link", { name: "External Client App Manager" }).click();
      await page.getByRole("link", { name: "New External Client App" }).click();

      // What has a star is asked for, at its field, and nothing is made.
      await page.getByRole("button", { name: "Create" }).click();
      await expect(page.getByLabel("External Client App Name")).toHaveAccessibleDescription("Complete this field.");
      expect((await orglink.practice().findOrg(host)).settings.appExists).toBe(false);

      await createApp(page, "Orglink practice");
      await expect(page.getByText("App Status")).toBeVisible();
      await setPolicies(page, runAs);
      const credentials = await readCredentials(page);
      expect((await orglink.practice().findOrg(host)).credentials).toEqual(credentials);

      await openForm(page, { name: `Made in the Setup of ${host}` });
      await fillForm(page, { instanceUrl: host, ...credentials });
      await sendForm(page);
      await expect(fact(page, "Runs as")).toContainText(runAs);
    });
  });
}

test("what was changed and not saved is noticed, before it is left by a link or another form", async ({
  page,
  orglink,
}) => {
  const { host } = await newPracticeOrg(orglink, "unsaved");
  await page.goto(routes.practiceScreen(host, "policies-edit"));
  const asked: string[] = [];
  let mayLeave = false;
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return mayLeave ? dialog.accept() : dialog.dismiss();
  });
  const tree = page.getByRole("navigation", { name: "Setup" });

  await page.getByLabel("Run As (Username)").fill("nobody@example.org");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await tree.getByRole("link", { name: "OAuth Usage" }).click();
  await expect(page.getByLabel("Run As (Username)")).toHaveValue("nobody@example.org");
  await page.getByRole("button", { name: "Disable" }).click();
  expect(asked).toHaveLength(2);
  expect((await orglink.practice().findOrg(host)).settings.appStatus).toBe("enabled");

  // Cancel discards as it says; and it asks nothing.
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  expect(asked).toHaveLength(2);

  await page.goto(routes.practiceScreen(host, "policies-edit"));
  await page.getByLabel("IP Relaxation").selectOption({ label: "Relax IP restrictions" });
  mayLeave = true;
  await tree.getByRole("link", { name: "OAuth Usage" }).click();
  await expect(page.getByRole("heading", { name: /OAuth Usage/ })).toBeVisible();
  expect(asked).toHaveLength(3);
  expect((await orglink.practice().findOrg(host)).settings.ipRelaxation).toBe("enforce");

  // Back from a page that was reached by a link leaves no page for the browser to ask about.
  mayLeave = false;
  await page.goto(routes.practiceScreen(host, "policies"));
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("Run As (Username)").fill("nobody@example.org");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.evaluate(() => history.back());
  await expect.poll(() => asked.length).toBe(4);
  await expect(page.getByLabel("Run As (Username)")).toHaveValue("nobody@example.org");
  mayLeave = true;
  await page.evaluate(() => history.back());
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  expect(asked).toHaveLength(5);
});

test("a deep link rings its control in the Setup and leads back to the page it was on", async ({ page, orglink }) => {
  const { host } = await newPracticeOrg(orglink, "ringed");
  const link = `/practice/${host}?page=external-client-app-manager&control=run-as-username`;
  await page.goto(link, { referer: `${orglink.url}${routes.guideStep("4-policies")}` });
  await expect(page.locator(".sf-ring").getByLabel("Run As (Username)")).toBeInViewport();

  // The way back goes along, over pages and a Save.
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the guide" }).click();
  await expect(page).toHaveURL(routes.guideStep("4-policies"));
});

test("a switch of the app settings acts at once, a user is edited, and the org is renamed", async ({
  page,
  orglink,
}) => {
  const { host } = await newPracticeOrg(orglink, "settings");
  const org = () => orglink.practice().findOrg(host);
  await page.goto(routes.practiceScreen(host, "app-settings"));
  const rest = page.getByRole("switch", { name: /via REST API$/ });
  await rest.click();
  await expect(rest).toBeChecked();
  expect((await org()).settings.restSecretAccess).toBe(true);
  await rest.click();
  await expect(rest).not.toBeChecked();
  expect((await org()).settings.restSecretAccess).toBe(false);

  await page.goto(routes.practiceScreen(host, "users"));
  await page.getByRole("link", { name: "Edit Ada Admin" }).click();
  await page.getByLabel("Active").uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByRole("row", { name: /Ada Admin/ })).toContainText("No");

  await page.goto(routes.practiceScreen(host, "my-domain"));
  await page.getByRole("link", { name: "Edit", exact: true }).first().click();
  await page.getByLabel("My Domain Name").fill("settings-new");
  await page.getByRole("button", { name: "Deploy New Domain" }).first().click();
  await expect(page.getByText(`Redirects here: ${host}`)).toBeVisible();
  await expect(page).toHaveURL(/settings-new\.my\.salesforce\.test/);
});

test("all switches are saved with one Save, whichever section they are in; Start over asks first", async ({
  page,
  orglink,
}) => {
  const { host } = await newPracticeOrg(orglink, "trainer");
  await page.goto(routes.practiceSwitches(host));
  await page.getByRole("region", { name: "Security" }).getByLabel("Require secret for Web Server Flow").uncheck();
  await page.getByRole("combobox", { name: "Weather" }).selectOption("outage");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect((await orglink.practice().findOrg(host)).settings).toMatchObject({
    webServerSecret: false,
    weather: "outage",
  });

  await page.getByText("Start over", { exact: true }).click();
  expect((await orglink.practice().findOrg(host)).settings.weather).toBe("outage");
  await page.getByRole("button", { name: "Yes, start over" }).click();
  await expect.poll(async () => (await orglink.practice().findOrg(host)).settings.weather).toBe("fine");
});
