import type { Page, Route } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { type Credentials, fillForm, newPracticeOrg, openForm, sendForm } from "./connecting.ts";
import { northwind } from "./people.ts";

// The browser fills and sends the form; without scripts nothing of ours checks it on the way, and what is sent is changed.
test.use({ javaScriptEnabled: false });

type Tampering = (form: FormData) => void;

/** Changes the next form on its way to the server. */
async function tamper(page: Page, change: Tampering): Promise<void> {
  await page.route("**/connect", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const form = await formOf(route);
    change(form);
    const changed = new Response(form);
    await route.continue({
      headers: { ...route.request().headers(), "content-type": changed.headers.get("content-type") ?? "" },
      postData: Buffer.from(await changed.arrayBuffer()),
    });
  });
}

function formOf(route: Route): Promise<FormData> {
  const headers = { "content-type": route.request().headers()["content-type"] ?? "" };
  const body = route.request().postDataBuffer();
  return new Response(body && new Uint8Array(body), { headers }).formData();
}

const refusals: readonly { what: string; change: Tampering; field: string | null; says: RegExp }[] = [
  {
    what: "a name that is too long",
    change: (form) => form.set("name", "n".repeat(81)),
    field: "Name",
    says: /81 characters.*at most 80/,
  },
  {
    what: "a Consumer Key that is too long",
    change: (form) => form.set("consumerKey", "3MVG9".padEnd(5_000, "x")),
    field: "Consumer Key",
    says: /./,
  },
  {
    what: "bytes that nobody types",
    change: (form) => form.set("description", "a\u0000b\u0007"),
    field: "Description",
    says: /cannot be typed/,
  },
  {
    what: "a file in place of a text",
    change: (form) => form.set("consumerKey", new Blob(["3MVG9"]), "key.txt"),
    field: "Consumer Key",
    says: /is a file/,
  },
  {
    what: "a field that is missing",
    change: (form) => form.delete("consumerKey"),
    field: "Consumer Key",
    says: /did not arrive/,
  },
  {
    what: "a field that comes twice",
    change: (form) => form.append("name", "Another name"),
    field: "Name",
    says: /arrived twice/,
  },
  {
    what: "a field the form does not have",
    change: (form) => form.set("role", "owner"),
    field: null,
    says: /fields it does not have \(role\)/,
  },
];

for (const { what, change, field, says } of refusals) {
  test(`${what} is refused by name, and nothing is lost, saved or asked`, async ({ page, orglink }) => {
    const name = `refused-${refusals.findIndex((refusal) => refusal.what === what)}`;
    const { host, credentials } = await newPracticeOrg(orglink, name);
    await openForm(page, { name });
    await fillForm(page, credentials);
    await tamper(page, change);
    await sendForm(page);

    await expect(page.getByRole("main").getByRole("alert")).toContainText(says);
    if (field) await expect(page.getByRole("textbox", { name: field })).toHaveAccessibleDescription(says);
    await expectKept(page, credentials);
    expect(await orglink.practice().listRequests(host)).toEqual([]);
    await page.goto(northwind.connections);
    await expect(page.getByRole("row", { name })).toHaveCount(0);
  });
}

/** All that was typed is still there, but for the Consumer Secret, which is nowhere in the page. */
async function expectKept(page: Page, { instanceUrl, consumerSecret }: Credentials): Promise<void> {
  await expect(page.getByLabel("Instance URL")).toHaveValue(instanceUrl);
  await expect(page.getByLabel("Consumer Secret")).toHaveValue("");
  expect(await page.content()).not.toContain(consumerSecret);
}

test("what was typed stays after Salesforce's refusal, and the secret does not come back", async ({
  page,
  orglink,
}) => {
  const { credentials } = await newPracticeOrg(orglink, "typed", { settingsClientCredentials: false });
  await openForm(page, { name: "Typed once" });
  await fillForm(page, credentials);
  await page.getByText(/^More:/).click();
  await page.getByLabel("Description").fill("For the nightly export");
  await sendForm(page);
  await expect(page.getByRole("heading", { name: "The client credentials flow is off for this app" })).toBeVisible();
  expect(await page.content()).not.toContain(credentials.consumerSecret);
  await page.getByRole("link", { name: "Change the values" }).click();
  await expectKept(page, credentials);
  await expect(page.getByLabel("Consumer Key")).toHaveValue(credentials.consumerKey);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Typed once");
  await expect(page.getByLabel("Description")).toHaveValue("For the nightly export");
});

test("the form sent twice at once is one run and one connection", async ({ page, orglink }) => {
  const { host, credentials } = await newPracticeOrg(orglink, "twice");
  await openForm(page, { name: "Sent twice" });
  await fillForm(page, credentials);
  const places: (string | undefined)[] = [];
  await page.route("**/connect", async (route) => {
    const [one, two] = await Promise.all([route.fetch({ maxRedirects: 0 }), route.fetch({ maxRedirects: 0 })]);
    places.push(one.headers().location, two.headers().location);
    await route.fulfill({ response: one });
  });
  await sendForm(page);
  await expect(page.getByRole("heading", { level: 1, name: "Sent twice" })).toBeVisible();
  expect(places[0]).toContain(northwind.connection(""));
  expect(places[1]).toBe(places[0]);

  const requests = await orglink.practice().listRequests(host);
  expect(requests.filter(({ path }) => path === "/services/oauth2/token")).toHaveLength(1);
  await page.unroute("**/connect");
  await page.goto(northwind.connections);
  await expect(page.getByRole("row", { name: "Sent twice" })).toHaveCount(1);
});

test("an address that is refused at the start stays in its field, and one that carries a session does not", async ({
  page,
}) => {
  const address = page.getByLabel("Any address of your Salesforce");
  const start = page.getByRole("button", { name: "Start", exact: true });
  await page.goto(northwind.newSetup);
  await address.fill("https://login.salesforce.com/");
  await start.click();
  await expect(address).toHaveAccessibleDescription(/This is Salesforce's shared login page\. \S/);
  await expect(address).toHaveValue("https://login.salesforce.com/");
  await address.fill("https://elsewhere.example/?sid=00D000000000001!AQEAQINVENTED.for.this.test");
  await start.click();
  await expect(address).toHaveAccessibleDescription(/./);
  await expect(address).toHaveValue("");
});
