import type { Page } from "@playwright/test";
import { articles } from "#lib/domain/problems/articles";
import { expect, test } from "../fixtures.ts";
import { type Credentials, connect, credentialsOf, idIn, newPracticeOrg } from "./connecting.ts";
import { inspect } from "./inspect.ts";
import { northwind } from "./people.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

// The practice org is a process of its own, which a busy machine may begin later.
test.beforeEach(async ({ orglink }) => {
  const isThere = () =>
    orglink
      .practice()
      .listOrgs()
      .then(
        () => true,
        () => false,
      );
  await expect.poll(isThere, { timeout: 120_000 }).toBe(true);
});

const typedWrong = "0BADC0DE".repeat(8);

/** A connection that worked, and whose org has replaced its Consumer Secret since: the last check has failed on it. */
async function brokenConnection(page: Page, orglink: Parameters<typeof newPracticeOrg>[0], name: string) {
  const { host, credentials } = await newPracticeOrg(orglink, name);
  await connect(page, name, credentials);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const id = idIn(page);
  const replaced = credentialsOf(await orglink.practice().rotate(host, { keepsKey: true }));
  expect(replaced.consumerKey).toBe(credentials.consumerKey);
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: articles["consumer-secret-wrong"].title })).toBeVisible();
  return { id, host, replaced };
}

const secretField = (page: Page) => page.getByLabel("Consumer Secret", { exact: true });
const check = (page: Page) => page.getByRole("button", { name: "Check and replace" });

/** From the failed check over *Repair* to a connection that works again, with nothing typed but the Consumer Secret. */
async function repairSecret(page: Page, id: string, { consumerSecret }: Credentials): Promise<void> {
  // The field stands in the panel.
  await expect(secretField(page)).toBeFocused();
  await check(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "One thing to fix" })).toContainText(
    "Paste the Consumer Secret",
  );

  await secretField(page).fill(typedWrong);
  await check(page).click();
  await expect(page.getByText("Nothing was replaced")).toBeVisible();
  await secretField(page).fill(consumerSecret);
  await check(page).click();
  await expect(page).toHaveURL(northwind.connection(id));
}

async function expectHistory(page: Page, id: string): Promise<void> {
  await page.goto(northwind.connection(id));
  const checks = page.getByRole("region", { name: "Checks" }).getByRole("listitem");
  await expect(checks).toHaveCount(4);
  await expect(checks.nth(0)).toContainText("Passed");
  await expect(checks.nth(1)).toContainText(articles["consumer-secret-wrong"].title);
  await expect(checks.nth(2)).toContainText(articles["consumer-secret-wrong"].title);
  await expect(checks.nth(3)).toContainText("Passed");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript, at 320 px", () => {
    test.use(javaScriptEnabled ? {} : { javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test("a secret that was replaced in Salesforce is pasted, checked and in force; nothing else is typed, the history stays", async ({
      page,
      orglink,
    }) => {
      const name = javaScriptEnabled ? "replaced" : "replaced-plain";
      const { id, replaced } = await brokenConnection(page, orglink, name);
      await repairSecret(page, id, replaced);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expectHistory(page, id);

      // The secret of before works no more, so undoing it changes nothing.
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: articles["consumer-secret-wrong"].title }),
      ).toBeVisible();
      await page.goto(northwind.connection(id));
      await page.getByRole("button", { name: "Test now" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "The check passed" })).toBeVisible();
      await page.goto(northwind.connection(id));
      await page.getByRole("button", { name: "Forget the old values" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    });
  });
}

test("an org that was renamed is reached at its new My Domain, with the secret of now", async ({ page, orglink }) => {
  const { host, credentials } = await newPracticeOrg(orglink, "before");
  await connect(page, "Renamed", credentials);
  await expect(page.getByRole("heading", { level: 1, name: "Renamed" })).toBeVisible();
  const id = idIn(page);
  await orglink.practice().rename(host, "after");
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: articles["my-domain-renamed"].title })).toBeVisible();
  await expect(page.getByLabel("Instance URL")).toBeFocused();
  await expect(page.getByLabel("Instance URL")).toHaveValue("after.my.salesforce.test");
  await check(page).click();
  await expect(page).toHaveURL(northwind.connection(id));
  await expect(page.getByText("after.my.salesforce.test").first()).toBeVisible();
});

test("another org is refused by name, and becomes a connection of its own with what was typed", async ({
  page,
  orglink,
}) => {
  const mine = await newPracticeOrg(orglink, "mine");
  const other = await newPracticeOrg(orglink, "other");
  await connect(page, "Mine", mine.credentials);
  await expect(page.getByRole("heading", { level: 1, name: "Mine" })).toBeVisible();
  const id = idIn(page);
  await page.goto(northwind.connection(id));
  await page.getByRole("link", { name: "Repair or replace" }).click();
  await page.getByRole("link", { name: "Key and secret together" }).click();
  await expect(page.getByLabel("Consumer Key")).toBeFocused();
  await page.getByLabel("Consumer Key").fill(other.credentials.consumerKey);
  await secretField(page).fill(other.credentials.consumerSecret);
  await page.getByText("Instance URL", { exact: false }).first().click();
  await page.getByLabel("Instance URL").fill(other.host);
  await check(page).click();
  await expect(page.getByRole("heading", { level: 1, name: articles["other-org"].title })).toBeVisible();
  await page.getByRole("button", { name: "Connect it as a new connection" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connect to Salesforce" })).toBeVisible();
  await expect(page.getByLabel("Instance URL")).toHaveValue(other.host);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mine (2)" })).toBeVisible();
  await page.goto(northwind.connection(id));
  await expect(page.getByText("mine.my.salesforce.test").first()).toBeVisible();
});

test("axe finds nothing on the pages of a repair, and nothing is wider than 320 px", async ({ page, orglink }) => {
  const { id } = await brokenConnection(page, orglink, "looked-at");
  const failed = northwind.run(idIn(page));
  await page.goto(northwind.repairConnection(id, "consumer-secret"));
  await secretField(page).fill(typedWrong);
  await check(page).click();
  await expect(page.getByText("Nothing was replaced")).toBeVisible();
  const paths = [failed, page.url(), northwind.connection(id), northwind.repairConnection(id)];
  for (const topic of ["consumer-secret", "key-and-secret", "my-domain", "run-as-user"] as const) {
    paths.push(northwind.repairConnection(id, topic));
  }
  for (const path of paths) await inspect(page, path);
});
