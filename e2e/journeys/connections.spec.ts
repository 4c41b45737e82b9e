import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { connection } from "#lib/store/schema";
import { expect, test } from "../fixtures.ts";
import { connect, fact, fillForm, idIn, newPracticeOrg, openForm, sendForm } from "./connecting.ts";
import { northwind } from "./people.ts";

const rows = (page: Page) => page.getByRole("table", { name: "Connections" }).getByRole("row");

/** Sixty more rows like the one that was connected, each with a name, a My Domain and an org of its own. */
const copySixtyTimes = (db: Database) =>
  db.transaction(async (tx) => {
    const [found] = await tx.select().from(connection).where(eq(connection.name, "Original"));
    if (!found) throw new Error("the original is not there");
    const { searchedText: _made, ...original } = found;
    await tx.insert(connection).values(
      Array.from({ length: 60 }, (_, n) => {
        const digits = String(n + 1).padStart(2, "0");
        const names = { name: `Copy ${digits}`, nameKey: `copy ${digits}`, orgNameKey: `org ${digits}` };
        return { ...original, ...names, id: randomUUID(), myDomain: `host-${digits}.my.salesforce.test` };
      }),
    );
  });

test("sixty connections are listed by pages and found by name, My Domain and org", async ({ page, orglink }) => {
  const { credentials } = await newPracticeOrg(orglink, "original");
  await connect(page, "Original", credentials);
  await expect(page.getByRole("heading", { level: 1, name: "Original" })).toBeVisible();
  await page.goto("about:blank");
  await orglink.restart(copySixtyTimes);

  await page.goto(northwind.connections);
  const heading = 1;
  await expect(rows(page)).toHaveCount(50 + heading);
  await page.getByRole("link", { name: "More connections" }).click();
  await expect(rows(page)).toHaveCount(11 + heading);
  await expect(page.getByRole("link", { name: "More connections" })).toHaveCount(0);

  for (const [searched, found] of [
    ["copy 07", ["Copy 07"]],
    ["HOST-42", ["Copy 42"]],
    ["org 6", ["Copy 60"]],
    ["copy 1", Array.from({ length: 10 }, (_, n) => `Copy 1${n}`)],
    ["opy 33", ["Copy 33"]],
    ["ost-2", Array.from({ length: 10 }, (_, n) => `Copy 2${n}`)],
    ["qqzz", []],
  ] as const) {
    await page.goto(northwind.connections);
    await page.getByRole("searchbox").fill(searched);
    await page.getByRole("search").getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("searchbox")).toHaveValue(searched);
    if (found.length === 0) await expect(page.getByRole("heading", { name: "No connection has that" })).toBeVisible();
    else await expect(rows(page)).toHaveCount(found.length + heading);
    for (const name of found) await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  }
});

test("Test now shows what changed in the org, and that it is mended", async ({ page, orglink }) => {
  const { host, credentials } = await newPracticeOrg(orglink, "tested");
  await connect(page, "Tested", credentials);
  await page.getByRole("link", { name: "Open the connection" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tested", exact: true })).toBeVisible();
  const address = northwind.connection(idIn(page));

  await orglink.practice().changeOrg(host, { appBlocked: true });
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "The app is blocked or disabled in this org" }),
  ).toBeVisible();
  await page.getByText("Why, and what Salesforce said").click();
  await expect(page.getByText("400 OAUTH_APP_BLOCKED: this app is blocked by admin", { exact: true })).toBeVisible();
  await page.goto(`${northwind.connections}?search=Tested`);
  await expect(page.getByRole("row", { name: /Tested/ })).toContainText("Failing");

  await orglink.practice().changeOrg(host, { appBlocked: false });
  await page.goto(address);
  await page.getByRole("link", { name: "See what to do" }).click();
  await page.getByRole("button", { name: "Test again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The check passed" })).toBeVisible();
  await page.goto(`${northwind.connections}?search=Tested`);
  await expect(page.getByRole("row", { name: /Tested/ })).toContainText("Healthy");
});

test("a connection is renamed; a name that is taken is refused", async ({ page, orglink }) => {
  const { credentials } = await newPracticeOrg(orglink, "named");
  for (const name of ["First name", "Taken name"]) {
    await connect(page, name, credentials);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  await page.goto(`${northwind.connections}?search=First+name`);
  await page.getByRole("link", { name: "First name" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Name", { exact: true }).fill("TAKEN NAME");
  await page.getByLabel("Description").fill("What it is for");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/./);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("TAKEN NAME");

  await page.getByLabel("Name", { exact: true }).fill("Second name");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Second name" })).toBeVisible();
  await expect(page.getByText("What it is for")).toBeVisible();
});

test("a connection is deleted by its typed name alone", async ({ page, orglink }) => {
  const { credentials } = await newPracticeOrg(orglink, "deleted");
  await connect(page, "To be deleted", credentials);
  await expect(fact(page, "Org").first()).toContainText("deleted");
  const address = northwind.connection(idIn(page));
  await page.goto(address);
  await page.getByRole("link", { name: "Delete this connection" }).click();
  await page.getByRole("textbox").fill("to be DELETED?");
  await page.getByRole("button", { name: "Delete this connection" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveAccessibleDescription(/./);

  await page.getByRole("textbox").fill("To be deleted");
  await page.getByRole("button", { name: "Delete this connection" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  await expect(page.getByRole("link", { name: "To be deleted" })).toHaveCount(0);
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(404);
});

test("a connection that rotates through the API works, and says what a rotation still lacks until it is there", async ({
  page,
  orglink,
}) => {
  const { host, org, credentials } = await newPracticeOrg(orglink, "rotating", { restSecretAccess: false });
  const [runAsUser] = org.users;
  if (runAsUser === undefined) throw new Error("an org without users");
  await orglink.practice().changeUser(host, runAsUser.id, { mayRotateSecrets: true });
  await openForm(page, { name: "Rotating" });
  await fillForm(page, credentials);
  await page.getByText("More: name, description, project, rotation").click();
  await page.getByLabel("Rotation").selectOption("Through Salesforce’s API");
  await sendForm(page);
  await page.getByRole("link", { name: "Open the connection" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rotating", exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByText("Healthy")).toBeVisible();
  await expect(fact(page, "Consumer Secret")).toContainText("not ready to rotate");
  await expect(page.getByText("It cannot rotate consumer secrets yet.")).toBeVisible();

  const address = page.url();
  await page.getByRole("link", { name: "Access to consumer secrets through the REST API is off" }).click();
  await expect(page).toHaveURL(/\/problems\/rotation-switch-off$/);
  await orglink.practice().changeOrg(host, { restSecretAccess: true });
  await page.goto(address);
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page).toHaveURL(new RegExp(northwind.run("")));
  await expect(page.getByText("the way to consumer secrets is open")).toBeVisible();
  await page.goto(address);
  await expect(fact(page, "Consumer Secret")).not.toContainText("not ready");
  await expect(page.getByText("It cannot rotate consumer secrets yet.")).toHaveCount(0);

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Rotation").selectOption("By hand, in Salesforce Setup");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(fact(page, "Consumer Secret")).toContainText("rotated by hand");
});

test("a Consumer Secret pasted as a project's name is refused, not cut to fit and kept", async ({ page }) => {
  const secret = "0123456789ABCDEF".repeat(4);
  await page.goto(northwind.settings);
  await page.getByLabel("New project").fill(secret);
  await page.getByRole("button", { name: "Add the project" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This looks like a credential" })).toBeVisible();
  await page.goto(northwind.settings);
  await expect(page.getByText(secret.slice(0, 16))).toHaveCount(0);
});
