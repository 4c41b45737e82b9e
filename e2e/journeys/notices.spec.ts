import type { Page } from "@playwright/test";
import { articles } from "#lib/domain/problems/articles";
import { type MailServer, startMailServer } from "#lib/mail/testing/mail-server";
import { test as base, expect } from "../fixtures.ts";
import { newDataDir, removeDataDir, startOrglink } from "../running-orglink.ts";
import { connect, credentialsOf, idIn, newPracticeOrg } from "./connecting.ts";
import { inspect } from "./inspect.ts";
import { claim, northwind } from "./people.ts";

/** An Orglink with a mail server of the test's own. */
const test = base.extend<{ mailServer: MailServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
  mailServer: async ({}, use) => {
    const server = await startMailServer();
    await use(server);
    await server.close();
  },
  orglink: async ({ mailServer }, use) => {
    const orglink = await startOrglink(newDataDir(), {
      SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
      ORGLINK_MAIL_FROM: "orglink@northwind.example",
    });
    await use(orglink);
    await orglink.stop();
    removeDataDir(orglink.dataDir);
  },
});
test.use({ begin: "first-start", contextOptions: { reducedMotion: "reduce" } });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
/** What a form says of what is wrong with it. */
const faults = (page: Page) => page.getByRole("main").getByRole("alert");

const message = (page: Page, what: string) =>
  page.getByRole("table", { name: "Messages" }).getByRole("row").filter({ hasText: what });

async function testNow(page: Page, outcome: string): Promise<void> {
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(heading(page, outcome)).toBeVisible();
}

/** The lines of a mail as its reader sees them. */
const readable = (raw: string): string =>
  raw
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

test("a secret is replaced behind Orglink’s back: the check by itself finds it, a mail leads to Repair, and it works again", async ({
  page,
  orglink,
  mailServer,
  newBrowser,
}) => {
  test.setTimeout(420_000);
  await claim(page, orglink);
  const { host, org, credentials } = await newPracticeOrg(orglink, "telling");
  let replaced = credentials;
  const setRunAs = (runAsUsername: string) => orglink.practice().changeOrg(host, { runAsUsername });
  await connect(page, "Billing sync", credentials);
  await expect(heading(page, "Billing sync")).toBeVisible();
  const connection = northwind.connection(idIn(page));

  await test.step("a connection that fails says that nobody is told, and leads to the form", async () => {
    await setRunAs("");
    await testNow(page, articles["run-as-user-missing"].title);
    await page.goto(connection);
    await expect(page.getByText("Nobody is told of this yet")).toBeVisible();
    await inspect(page, northwind.notices);
    await expect(page.getByRole("heading", { name: "Nobody is told yet" })).toBeVisible();
    await inspect(page, northwind.newMailChannel);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(connection);
    await page.getByRole("main").getByRole("link", { name: "mail address" }).click();
    await expect(heading(page, "Add a mail address")).toBeVisible();
  });

  await test.step("what is wrong is named at its field, and what was typed stays", async () => {
    await page.getByLabel("Mail address").fill("Olivia <olivia@northwind.example>");
    await page.getByLabel("Salesforce is back").uncheck();
    await page.getByRole("button", { name: "Add the mail address" }).click();
    await expect(faults(page)).toContainText("Type one address and nothing beside it");
    await expect(page.getByLabel("Mail address")).toHaveValue("Olivia <olivia@northwind.example>");
    await expect(page.getByLabel("Salesforce is back")).not.toBeChecked();
    await expect(page.getByLabel("A connection stops working")).toBeChecked();
    await page.getByLabel("Mail address").fill("operations@northwind.example");
    await page.getByRole("button", { name: "Add the mail address" }).click();
    await expect(heading(page, "operations@northwind.example")).toBeVisible();
  });
  const channel = northwind.channel(idIn(page));

  await test.step("a test arrives, and its page shows that by itself", async () => {
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect(message(page, "A test")).toContainText("Delivered");
    const [mail] = mailServer.mails;
    expect(mail?.to).toEqual(["operations@northwind.example"]);
    expect(mail?.raw).toContain("Subject: This is a test");
  });

  await test.step("it works again and fails again, and one mail gathers both", async () => {
    await setRunAs(org.settings.runAsUsername);
    await page.goto(connection);
    await testNow(page, "The check passed");
    // Nobody presses at the connection now: Orglink looks by itself, at all of them.
    replaced = credentialsOf(await orglink.practice().rotate(host, { keepsKey: true }));
    await page.goto(northwind.connections);
    await page.getByRole("button", { name: "Test all" }).click();
    await expect(page.getByText("One checked: 1 failing")).toBeVisible({ timeout: 120_000 });
    await page.goto(connection);
    await expect(page.getByText("See what to do")).toBeVisible();
    await expect(page.getByText("Nobody is told of this yet")).toHaveCount(0);
    await page.goto(channel);
    await expect(message(page, "Billing sync is failing")).toContainText(/Gathering.*Goes out in/);
    await expect(message(page, "Billing sync is failing")).toContainText("Billing sync works again");
  });

  await test.step("meanwhile, without scripts and 320 px wide: another address, a test, and its removal", async () => {
    const storageState = await page.context().storageState();
    const plain = await newBrowser({ storageState, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await plain.goto(northwind.settings);
    await plain.getByRole("link", { name: "1 channel" }).click();
    await plain.getByRole("link", { name: "Add a mail address" }).click();
    await plain.getByLabel("Mail address").fill("nobody");
    await plain.getByRole("button", { name: "Add the mail address" }).click();
    await expect(faults(plain)).toContainText("cannot be read as an address");
    await expect(plain.getByLabel("Mail address")).toHaveValue("nobody");
    await plain.getByLabel("Mail address").fill("on-call@northwind.example");
    for (const event of await plain.getByRole("checkbox").all()) await event.uncheck();
    await plain.getByRole("button", { name: "Add the mail address" }).click();
    await expect(faults(plain)).toContainText("Choose at least one thing");
    await expect(plain.getByLabel("Mail address")).toHaveValue("on-call@northwind.example");
    await plain.getByLabel("A connection works again").check();
    await plain.getByRole("button", { name: "Add the mail address" }).click();
    await expect(heading(plain, "on-call@northwind.example")).toBeVisible();
    await plain.getByRole("button", { name: "Send a test" }).click();
    await expect(async () => {
      await plain.reload();
      await expect(message(plain, "A test")).toContainText("Delivered", { timeout: 500 });
    }).toPass();
    await plain.getByLabel("An org is connected").check();
    await plain.getByRole("button", { name: "Save" }).click();
    await expect(plain.getByText("Saved.")).toBeVisible();
    await plain.goto(plain.url());
    await expect(plain.getByLabel("An org is connected")).toBeChecked();
    await plain.getByRole("link", { name: "Remove this mail address" }).click();
    await plain.getByRole("button", { name: "Remove this mail address" }).click();
    await expect(heading(plain, "Notices")).toBeVisible();
    await expect(plain.getByText("on-call@northwind.example")).toHaveCount(0);
  });

  await test.step("the mail arrives, and the page that was open shows it delivered; its link leads to the connection", async () => {
    const sent = () => mailServer.mails.find(({ raw }) => raw.includes("Billing sync"));
    await expect.poll(() => sent()?.to, { timeout: 120_000 }).toEqual(["operations@northwind.example"]);
    await expect(message(page, "Billing sync is failing")).toContainText("Delivered");
    const text = readable(sent()?.raw ?? "");
    expect(text).toContain("Subject: Billing sync is failing; Billing sync works again");
    expect(text).toContain(`${orglink.url}${connection}`);
    await page.goto(northwind.deliveries);
    await message(page, "Billing sync is failing").getByRole("link", { name: "Billing sync" }).first().click();
    await expect(heading(page, "Billing sync")).toBeVisible();
  });

  await test.step("Repair leads to the field; with the new secret it works again, nothing else typed, the history kept", async () => {
    await page.getByRole("link", { name: "Repair", exact: true }).click();
    await expect(page.getByLabel("Consumer Secret", { exact: true })).toBeFocused();
    await page.getByLabel("Consumer Secret", { exact: true }).fill(replaced.consumerSecret);
    await page.getByRole("button", { name: "Check and replace" }).click();
    await expect(heading(page, "Billing sync")).toBeVisible();
    await expect(page.getByText("Healthy").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Checks" }).getByRole("listitem")).toHaveCount(5);
    await page.goto(channel);
    await expect(message(page, "Billing sync works again").first()).toContainText("Gathering");
  });
});

test("a webhook's secret is shown once; the old one signs on for as long as was chosen", async ({
  page,
  orglink,
  newBrowser,
}) => {
  await claim(page, orglink);
  await page.goto(northwind.newWebhook);
  await page.getByLabel("Address of the receiver").fill("https://hooks.example.com:8443/orglink");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(faults(page)).toContainText("Leave out the port");
  await page.getByLabel("Address of the receiver").fill("https://hooks.example.com/orglink/incoming-notices");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByRole("heading", { name: "The webhook is added" })).toBeFocused();
  const first = (await page.getByText(/^whsec_/).textContent()) ?? "";
  expect(first).toMatch(/^whsec_[\w+/]{32,}=*$/);
  expect(page.url()).toBe(`${orglink.url}${northwind.newWebhook}`);
  await expect(page.getByText("standardwebhooks").first()).toBeVisible();
  await page.getByRole("link", { name: "Go to the webhook" }).click();
  await expect(heading(page, "hooks.example.com/…ices")).toBeVisible();
  expect(await page.content()).not.toContain(first);

  await page.getByRole("link", { name: "Replace the secret" }).click();
  await page.getByLabel("For an hour").check();
  await page.getByRole("button", { name: "Make a new secret" }).click();
  await expect(page.getByRole("heading", { name: "The secret is replaced" })).toBeFocused();
  await expect(page.getByText(first)).toHaveCount(0);
  await page.getByRole("link", { name: "Go to the webhook" }).click();
  await expect(page.getByText(/The one before signs too, and stops in/)).toBeVisible();

  const storageState = await page.context().storageState();
  const plain = await newBrowser({ storageState, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await plain.goto(`${page.url()}/secret`);
  await plain.getByRole("button", { name: "Make a new secret" }).click();
  await expect(plain.getByRole("heading", { name: "The secret is replaced" })).toBeVisible();
  await expect(plain.getByText(/^whsec_/)).toBeVisible();
  const width = await plain.getByRole("main").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(width).toBe(0);
  await expect(plain.getByRole("button", { name: "Make a new secret" })).toHaveCount(0);
});
