import type { Page } from "@playwright/test";
import { type MailServer, startMailServer } from "#lib/mail/testing/mail-server";
import { test as base, expect } from "../fixtures.ts";
import { newDataDir, removeDataDir, startOrglink } from "../running-orglink.ts";
import { connect, idIn, newPracticeOrg } from "./connecting.ts";
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
const messages = (page: Page) => page.getByRole("table", { name: "Messages" });

/** The lines of a mail as its reader sees them. */
const readable = (raw: string): string =>
  raw.replaceAll(/=\r?\n/g, "").replaceAll(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

test("an admin adds a mail address, a connection fails, and a mail leads to it", async ({
  page,
  orglink,
  mailServer,
  newBrowser,
}) => {
  await claim(page, orglink);
  const { host, credentials } = await newPracticeOrg(orglink, "telling");
  await connect(page, "Billing sync", credentials);
  await expect(heading(page, "Billing sync")).toBeVisible();
  const connectionId = idIn(page);

  // Without a channel the failing connection says so; the settings lead there too.
  await orglink.practice().rotate(host);
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(heading(page, "The check failed")).toBeVisible();
  await page.goto(northwind.connection(connectionId));
  await expect(page.getByText("Nobody is told of this yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "mail address" }).click();
  await expect(heading(page, "Add a mail address")).toBeVisible();
  await inspect(page, northwind.newMailChannel);
  await inspect(page, northwind.notices);

  // What is wrong is named at its field, and what was typed stays.
  await page.goto(northwind.newMailChannel);
  await page.getByLabel("Mail address").fill("Olivia <olivia@northwind.example>");
  await page.getByLabel("Salesforce is back").uncheck();
  await page.getByRole("button", { name: "Add the mail address" }).click();
  await expect(page.getByRole("alert")).toContainText("Type one address and nothing beside it");
  await expect(page.getByLabel("Mail address")).toHaveValue("Olivia <olivia@northwind.example>");
  await expect(page.getByLabel("Salesforce is back")).not.toBeChecked();
  await page.getByLabel("Mail address").fill("operations@northwind.example");
  await page.getByRole("button", { name: "Add the mail address" }).click();
  await expect(heading(page, "operations@northwind.example")).toBeVisible();
  const channel = northwind.channel(idIn(page));

  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(messages(page).getByRole("row", { name: /A test.*Delivered/ })).toBeVisible();
  expect(mailServer.mails.map(({ to }) => to)).toEqual([["operations@northwind.example"]]);

  // It works again and fails again, which is told in one mail.
  const { credentials: rotated } = await orglink.practice().rotate(host);
  expect(rotated?.consumerSecret).toBeTruthy();
});
