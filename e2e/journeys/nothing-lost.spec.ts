import type { Page, Request } from "@playwright/test";
import { routes } from "#lib/routes";
import { notKnownYet } from "#lib/words/waits";
import { expect, test } from "../fixtures.ts";
import { connect, idIn, newPracticeOrg, openForm } from "./connecting.ts";
import { northwind, owner, signIn } from "./people.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const canary = "CA11AB1E".repeat(8);
const host = "nothing-lost.my.salesforce.test";
const consumerKey = `3MVG9${"Typed".repeat(12)}`;

type Ids = { readonly setup: string; readonly connection: string; readonly refused: string };
/** A form: where it is, and what is typed into its fields, the Consumer Secret last of all. */
type Typed = {
  readonly at: (ids: Ids) => string;
  readonly texts: Readonly<Record<string, string>>;
  readonly holdsSecret?: true;
  /** What is folded away until it is asked for. */
  readonly open?: string;
};

const forms: Readonly<Record<string, Typed>> = {
  "start a setup": { at: () => northwind.newSetup, texts: { "Any address of your Salesforce": host } },
  "own values": {
    at: ({ setup }) => northwind.setup(setup),
    texts: { "Contact Email": "typed@northwind.example" },
  },
  "the address of a setup": {
    at: ({ setup }) => northwind.part(setup, "my-domain"),
    texts: { "Any address of your Salesforce": host },
  },
  "who it runs as": {
    at: ({ setup }) => northwind.part(setup, "run-as"),
    texts: { "Username of the Run As user": "runs@northwind.example" },
  },
  "key and secret": {
    at: ({ setup }) => northwind.part(setup, "key-and-secret"),
    texts: { "Instance URL": host, "Consumer Key": consumerKey },
    holdsSecret: true,
  },
  connect: {
    at: ({ setup }) => northwind.connect(setup),
    texts: { "Instance URL": host, "Consumer Key": consumerKey },
    holdsSecret: true,
  },
  repair: {
    at: ({ connection }) => northwind.repairConnection(connection, "key-and-secret"),
    texts: { "Consumer Key": consumerKey },
    holdsSecret: true,
  },
  "edit a connection": {
    at: ({ connection }) => northwind.editConnection(connection),
    texts: { Name: "Typed name", Description: "Typed on two\nlines" },
  },
  "the panel of a refused key": {
    at: ({ refused }) => northwind.run(refused),
    texts: { "Consumer Key": consumerKey },
    open: notKnownYet.ifItLasts,
  },
  "a new project": { at: () => northwind.settings, texts: { "New project": "Typed project" } },
};

const fill = async (page: Page, { texts, open }: Typed) => {
  if (open) {
    const folded = page.locator("details").filter({ hasText: open }).first();
    await folded.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
  }
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(new RegExp(`^${label}`)).fill(text);
};
const stands = async (page: Page, { texts }: Typed) => {
  for (const [label, text] of Object.entries(texts)) {
    await expect(page.getByLabel(new RegExp(`^${label}`))).toHaveValue(text);
  }
};
const notice = (page: Page) => page.getByText(/^What you typed (at|on) .* is here$/);
const isKeeping = (request: Request) => request.url().includes("/drafts/");
/** Tells when nothing is on its way any more. */
const watchKeeping = (page: Page): (() => Promise<void>) => {
  const underWay = new Set<Request>();
  page.on("request", (request) => {
    if (isKeeping(request)) underWay.add(request);
  });
  const ended = (request: Request) => void underWay.delete(request);
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return () => expect.poll(() => underWay.size).toBe(0);
};
const kept = (page: Page) => page.waitForResponse((answer) => answer.url().includes("/drafts/") && answer.ok());
/** Typed, and kept by the pause after it. */
const type = async (page: Page, form: Typed) => {
  const answered = kept(page);
  await fill(page, form);
  await answered;
  // The last of it may still be on its way.
  await page.waitForTimeout(1_200);
};

test("reload, Back, a second tab and a session that ends lose nothing of any form", async ({
  page,
  orglink,
  context,
  complaints,
}) => {
  test.setTimeout(600_000);
  complaints.allow(/status of 401 .*\/drafts\//);
  const { credentials } = await newPracticeOrg(orglink, "nothing-lost");
  await connect(page, "Kept", credentials);
  await expect(page.getByRole("heading", { level: 1, name: /Kept|Connected/ })).toBeVisible();
  const connection = idIn(page);
  await connect(page, "Refused", { ...credentials, consumerKey: `3MVG9${"x".repeat(80)}` });
  await expect(page).toHaveURL(/\/runs\//);
  const refused = idIn(page);
  await openForm(page, { name: "Under way" });
  const ids = { connection, setup: idIn(page), refused };
  const settled = watchKeeping(page);

  for (const [name, form] of Object.entries(forms)) {
    await test.step(name, async () => {
      const at = form.at(ids);
      await page.goto(at);
      await type(page, form);
      if (form.holdsSecret) {
        const sealed = kept(page);
        await page.getByLabel("Consumer Secret", { exact: true }).fill(canary);
        await page.getByLabel("Consumer Secret", { exact: true }).blur();
        expect((await (await sealed).json()).secretFor).toBe(host);
      }
      await page.reload();
      await expect(notice(page)).toBeVisible();
      await stands(page, form);
      if (form.holdsSecret) await expect(page.getByText(new RegExp(`for ${host}.*sealed`)).first()).toBeVisible();
      expect(await page.content()).not.toContain(canary);

      // Left by a link and come back to: also what was typed in the moment before.
      const last = Object.keys(form.texts).at(-1) ?? "";
      const longer = { ...form, texts: { ...form.texts, [last]: `${form.texts[last]}x` } };
      const leaving = kept(page);
      await fill(page, longer);
      await page.getByRole("link", { name: "Explain" }).first().click();
      await leaving;
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Explain");
      await settled();
      await page.goBack();
      await stands(page, longer);

      const second = await context.newPage();
      await second.goto(at);
      await stands(second, longer);
      await second.close();
    });
  }

  // The session ends: signing in says why, and leads back to where one was.
  const { setup } = ids;
  const session = (await context.cookies()).find(({ name }) => name.endsWith("session_token"));
  if (!session) throw new Error("no session");
  await page.goto(northwind.connect(setup));
  await context.addCookies([{ ...session, value: "ended" }]);
  await page.getByLabel("Consumer Key", { exact: true }).fill(`${consumerKey}typed-after`);
  await expect(page.getByText("You are signed out. Nothing here is lost")).toBeVisible();
  await page.goto(northwind.connect(setup));
  await expect(page).toHaveURL(`${orglink.url}${routes.signInFor(northwind.connect(setup))}`);
  await expect(page.getByText("You were signed out")).toBeVisible();
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${orglink.url}${northwind.connect(setup)}`);
  await stands(page, { ...(forms.connect as Typed), texts: { "Instance URL": host } });

  await page.getByRole("button", { name: "Discard" }).click();
  await expect(notice(page)).toBeHidden();
  await expect(page.getByLabel("Consumer Key", { exact: true })).not.toHaveValue(/Typed/);
});

test("two tabs: what was typed elsewhere is asked about, and never overwritten", async ({ page, context }) => {
  await page.goto(northwind.settings);
  await type(page, { at: () => "", texts: { "New project": "One" } });
  const second = await context.newPage();
  await second.goto(northwind.settings);
  await type(second, { at: () => "", texts: { "New project": "Two" } });
  await page.getByLabel("New project").fill("One, further");
  await expect(page.getByText("You typed here in another tab too")).toBeVisible();
  await expect(page.getByLabel("New project")).toHaveValue("One, further");
  await page.getByRole("button", { name: "Take that over" }).click();
  await expect(page.getByLabel("New project")).toHaveValue("Two");
  await type(page, { at: () => "", texts: { "New project": "Three" } });
  await second.getByLabel("New project").fill("Two, further");
  const mine = kept(second);
  await second.getByRole("button", { name: "Keep what is here" }).click();
  await mine;
  await page.reload();
  await expect(page.getByLabel("New project")).toHaveValue("Two, further");
  // Sent, it is a draft no more.
  await page.getByRole("button", { name: "Add the project" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Two, further" })).toBeVisible();
  await page.reload();
  await expect(notice(page)).toBeHidden();
});

test("a form that is posted after the session ended keeps what was typed, and nothing of it is in an address", async ({
  page,
  context,
  newBrowser,
  complaints,
}) => {
  complaints.allow(/status of 401 .*\/drafts\//);
  await page.goto(northwind.settings);
  await context.clearCookies();
  await page.getByLabel("New project").fill("After the end");
  await page.getByRole("button", { name: "Add the project" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You were signed out" })).toBeVisible();
  await expect(page.getByLabel("New project")).toHaveValue("After the end");
  const other = await newBrowser();
  await other.goto(`${routes.signIn}?from=https://evil.example/w/northwind/settings`);
  await signIn(other);
  await expect(other).toHaveURL(northwind.connections);
});

test("without scripts what was kept with them stands in the form, and can be discarded", async ({
  page,
  context,
  newBrowser,
}) => {
  await page.goto(northwind.newSetup);
  await type(page, { at: () => "", texts: { "Any address of your Salesforce": host } });
  const plain = await newBrowser({ javaScriptEnabled: false, storageState: await context.storageState() });
  await plain.goto(northwind.newSetup);
  await expect(plain.getByLabel("Any address of your Salesforce")).toHaveValue(host);
  await plain.getByRole("button", { name: "Discard" }).click();
  await expect(plain.getByLabel("Any address of your Salesforce")).toHaveValue("");
});

test("cancelling a setup asks, and can be undone but for the secret", async ({ page }) => {
  await openForm(page, { name: "Given up" });
  const setup = idIn(page);
  await page.goto(northwind.setup(setup));
  await page.getByText("Cancel this setup").first().click();
  await page.getByRole("button", { name: "Cancel this setup" }).click();
  await expect(page.getByText("The setup is cancelled")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Given up" })).toBeVisible();
  await expect(page.getByText("has to be pasted again")).toBeVisible();
});
