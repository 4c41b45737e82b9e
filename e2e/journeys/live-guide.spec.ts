import type { Page } from "@playwright/test";
import type { PracticeSettings } from "#lib/practice/practice";
import { routes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
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

/** What another person does in the practice org's Setup, each with the one *Save* of its page. */
const acts = {
  settings: async (setup: Page, { host }: Org) => {
    await setup.goto(routes.practiceScreen(host, "settings-edit"));
    await setup.getByLabel("Enable Client Credentials Flow").check();
    await save(setup);
  },
  policies: async (setup: Page, { host, runAs }: Org) => {
    await setup.goto(routes.practiceScreen(host, "policies-edit"));
    await setup.getByLabel("Enable Client Credentials Flow").check();
    await setup.getByLabel("Run As (Username)").fill(runAs);
    await save(setup);
  },
  permitted: async (setup: Page, { host }: Org) => {
    await setup.goto(routes.practiceScreen(host, "policies-edit"));
    await setup.getByLabel("Permitted Users").selectOption({ label: "All users can self-authorize" });
    await save(setup);
  },
} as const;
type Org = { readonly host: string; readonly runAs: string };

async function save(setup: Page): Promise<void> {
  await setup.getByRole("button", { name: "Save", exact: true }).click();
  await expect(setup.getByText("Saved.")).toBeVisible();
}

/** What the page says of the org is so in the org, whatever else of it is known. */
async function expectNeverAhead(page: Page, { practice }: RunningOrglink, { host }: Org): Promise<void> {
  const { settings } = await practice().findOrg(host);
  const isSet: Readonly<Record<string, boolean>> = {
    "policies-client-credentials": settings.policiesClientCredentials,
    "run-as-username": settings.runAsUsername !== "",
    "policies-save-button": settings.policiesClientCredentials && settings.runAsUsername !== "",
    "permitted-users": settings.permittedUsers === "all-users",
  };
  for (const item of await page
    .locator("li[id]")
    .filter({ has: page.locator("[data-seen]") })
    .all()) {
    const id = (await item.getAttribute("id")) ?? "";
    const seen = await item.locator("[data-seen]").getAttribute("data-seen");
    expect([id, seen]).toEqual([id, isSet[id] ? "seen" : "contradicted"]);
  }
}

/** The orders in which the form lets it be done; every one of every control is played in `never-ahead.service.test.ts`. */
const orders: readonly { readonly name: string; readonly says: readonly (readonly [keyof typeof acts, string])[] }[] = [
  {
    name: "settings-first",
    says: [
      ["settings", "has no Run As user"],
      ["policies", "Permitted Users leaves the Run As user out"],
      ["permitted", "All is set"],
    ],
  },
  {
    name: "settings-last",
    says: [
      ["permitted", "The client credentials flow is off"],
      ["policies", "The client credentials flow is off"],
      ["settings", "All is set"],
    ],
  },
];

for (const { name, says } of orders) {
  test(`while another works in the org's Setup, ${name}, the open guide follows, never ahead, and connects by one press`, async ({
    page,
    orglink,
    newBrowser,
  }) => {
    test.slow();
    const wrong = { ...nothingSet, permittedUsers: "admin-approved" } as const;
    const { host, org, credentials } = await newPracticeOrg(orglink, name, wrong);
    const runAs = org.settings.runAsUsername || (org.users[0]?.username ?? "");
    const id = await keepKeyAndSecret(page, credentials);
    expect(await page.content()).not.toContain(credentials.consumerSecret);
    await expect(panel(page)).toContainText("The client credentials flow is off for this app.");
    await expect(panel(page)).toContainText("Each look leaves a line in Login History.");

    await page.goto(northwind.part(id, "run-as"));
    const flow = control(page, "policies-client-credentials");
    await flow.getByRole("button", { name: "Done: Enable Client Credentials Flow" }).click();
    await expect(flow.getByRole("button")).toHaveAttribute("aria-pressed", "true");
    const setup = await newBrowser({ storageState: await page.context().storageState() });
    for (const [act, sentence] of says) {
      const seenAt = panel(page).locator("time");
      const before = await seenAt.getAttribute("datetime");
      await acts[act](setup, { host, runAs });
      // By itself, without a press; one look may have been under way while it was saved.
      await expect(seenAt).not.toHaveAttribute("datetime", before ?? "", soon);
      await expect(panel(page)).toContainText(sentence, soon);
      await expectNeverAhead(page, orglink, { host, runAs });
      // Ticked by hand, and told apart from what the org proves: a refusal before the token proves no flow.
      if (sentence !== "All is set") await expect(flow.locator("[data-seen]")).toHaveCount(0);
    }
    await expect(flow).toContainText(/seen in your org, \d+ s ago/);
    await expect(control(page, "run-as-username")).toContainText("seen in your org");
    await expect(panel(page)).toContainText(`${name}, production`);
    await expect(panel(page)).toContainText(`Runs as ${runAs}`);

    await setup.goto(northwind.connections);
    await expect(setup.getByRole("link", { name, exact: true })).toHaveCount(0);
    await setup.close();

    const connect = panel(page).getByRole("button", { name: "Connect to Salesforce" });
    await expect(connect).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: `${name} is connected` })).toBeVisible();
    await expect(fact(page, "Runs as")).toContainText(runAs);
  });
}

test("a tick that the org contradicts is shown as such, on the page and in what is next", async ({ page, orglink }) => {
  const { credentials } = await newPracticeOrg(orglink, "contradicts", { permittedUsers: "admin-approved" });
  const id = await keepKeyAndSecret(page, credentials);
  await page.goto(northwind.part(id, "run-as"));
  await expect(panel(page)).toContainText("Permitted Users leaves the Run As user out");
  const permitted = control(page, "permitted-users");
  await permitted.getByRole("button", { name: "Done: Permitted Users" }).click();
  await expect(permitted.locator('[data-seen="contradicted"]')).toContainText("your org says this is not so");
  await expect(panel(page).getByRole("link", { name: "Permitted Users" })).toBeVisible();
});

test("the setup's own page and its form show the same, and what was connected has a page of its own that stays", async ({
  page,
  orglink,
}) => {
  const { host, credentials } = await newPracticeOrg(orglink, "arrived");
  const id = await keepKeyAndSecret(page, credentials);
  for (const path of [northwind.setup(id), northwind.connect(id)]) {
    await page.goto(path);
    await expect(panel(page)).toContainText("All is set");
    await expect(panel(page).getByRole("button", { name: "Connect to Salesforce" })).toBeFocused();
  }
  await panel(page).getByRole("button", { name: "Connect to Salesforce" }).click();
  const arrived = page.getByRole("heading", { level: 1, name: "arrived is connected" });
  await expect(arrived).toBeVisible();
  const address = page.url();
  await expect(page.getByRole("list", { name: "What was proven" }).getByRole("listitem")).toHaveCount(6);
  await expect(fact(page, "Access token")).toContainText("lives");
  await page.goBack();
  await expect(page).toHaveURL(address);
  await page.reload();
  await expect(arrived).toBeVisible();

  // What is seen later is on the connection's page; this one says what was proven then.
  await orglink.practice().changeOrg(host, { appBlocked: true });
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByText("Support code", { exact: true })).toBeVisible();
  await page.goto(address);
  await expect(fact(page, "My Domain")).toContainText(host);
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
