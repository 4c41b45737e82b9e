import type { Page } from "@playwright/test";
import { articles } from "#lib/domain/problems/articles";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { mayBeUnknownYet } from "#lib/domain/wait/hope";
import { partName } from "#lib/guide/parts";
import type { PracticeSettings } from "#lib/practice/practice";
import { nothingLost, notKnownYet } from "#lib/words/waits";
import { expect, test } from "../fixtures.ts";
import { connect, fact, newPracticeOrg, openForm } from "./connecting.ts";

type Failure = {
  readonly what: string;
  readonly settings: Partial<PracticeSettings>;
  readonly code: ProblemCode;
  /** Whose fault it is, as the panel's first line says. */
  readonly place: string;
  /** Salesforce's own words, which the panel quotes. */
  readonly words: RegExp;
};

const failures: readonly Failure[] = [
  {
    what: "a Consumer Key the org does not know",
    settings: { enableOauth: false },
    code: "consumer-key-unknown",
    place: "In the values",
    words: /^400 invalid_client_id: client identifier invalid$/,
  },
  {
    what: "no Run As user",
    settings: { runAsUsername: "" },
    code: "run-as-user-missing",
    place: "In Salesforce Setup",
    words: /^400 invalid_grant: no client credentials user enabled$/,
  },
  {
    what: "no api scope",
    settings: { oauthScopes: ["id"] },
    code: "api-scope-missing",
    place: "In Salesforce Setup",
    words: /./,
  },
  {
    what: "an outage",
    settings: { weather: "outage" },
    code: "salesforce-maintenance",
    place: "At Salesforce",
    words: /^503 .*Service Unavailable/,
  },
  {
    what: "a redirect to another My Domain",
    settings: { weather: "redirect-my-domain" },
    code: "my-domain-renamed",
    place: "In the values",
    words: /^301 .*→ /,
  },
];

const problem = (page: Page) => page.getByRole("region").filter({ has: page.getByText("Support code") });

const unfold = (page: Page, summary: string) => page.locator("summary", { hasText: summary }).click();

/** The problem panel says what it is, whose it is, and quotes Salesforce. */
async function expectProblem(page: Page, { code, place, words }: Omit<Failure, "what" | "settings">): Promise<void> {
  // A new app may not be known yet: its problem is behind the page that waits.
  const mayWait = mayBeUnknownYet({ code });
  const title = mayWait ? notKnownYet.title : articles[code].title;
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  if (mayWait) await unfold(page, notKnownYet.ifItLasts);
  await unfold(page, "Why, and what Salesforce said");
  await expect(problem(page).getByText(place, { exact: true })).toBeVisible();
  await expect(problem(page).getByRole("paragraph").filter({ hasText: words }).first()).toBeVisible();
}

const testAgain = (page: Page) => page.getByRole("button", { name: "Test again" }).click();

async function expectConnected(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(fact(page, "Runs as")).toContainText("integration@");
}

for (const failure of failures) {
  test(`${failure.what}: its own problem, then mended in the org and connected without retyping`, async ({
    page,
    orglink,
  }) => {
    const { host, org, credentials } = await newPracticeOrg(orglink, failure.code);
    await orglink.practice().changeOrg(host, failure.settings);
    await connect(page, failure.what, credentials);
    await expectProblem(page, failure);
    await orglink.practice().changeOrg(host, org.settings);
    await testAgain(page);
    await expectConnected(page, failure.what);
  });
}

test("API Enabled taken from the Run As user: its own problem, then given back and connected without retyping", async ({
  page,
  orglink,
}) => {
  const { host, org, credentials } = await newPracticeOrg(orglink, "api-disabled");
  const [runAsUser] = org.users;
  if (runAsUser === undefined) throw new Error("an org without users");
  await orglink.practice().changeUser(host, runAsUser.id, { isApiEnabled: false });
  await connect(page, "Without API", credentials);
  await expectProblem(page, {
    code: "api-disabled-for-user",
    place: "With the Run As user, in Salesforce",
    words: /^403 API_CURRENTLY_DISABLED: API is disabled for this User$/,
  });
  await orglink.practice().changeUser(host, runAsUser.id, { isApiEnabled: true });
  await testAgain(page);
  await expectConnected(page, "Without API");
});

test("flow off in Settings: the link leads to the ringed control, which is mended there, and the test passes", async ({
  page,
  orglink,
}) => {
  const { host, credentials } = await newPracticeOrg(orglink, "flow-off");
  await orglink.practice().changeOrg(host, { settingsClientCredentials: false });
  await connect(page, "Flow off", credentials);
  await expectProblem(page, {
    code: "flow-not-enabled",
    place: "In Salesforce Setup",
    words: /^400 invalid_grant: client credentials flow not enabled$/,
  });
  const failed = page.url();

  await unfold(page, "If that is not it");
  await page.getByRole("link", { name: "Go to this step of the guide" }).click();
  await expect(page.getByRole("heading", { level: 1, name: partName("create-app") })).toBeVisible();
  await expect(page).toHaveURL(/#settings-client-credentials$/);
  const control = page.getByRole("heading", { level: 3, name: /Enable Client Credentials Flow/ });
  await expect(control).toBeInViewport();

  await page.goto(failed);
  await page.getByRole("link", { name: "All about this problem" }).click();
  await page.getByRole("link", { name: "Step 3: " }).click();
  await expect(page).toHaveURL(/\/guide\/3-oauth-settings#settings-client-credentials$/);
  await expect(control).toBeInViewport();

  await page.goto(failed);
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: /in the practice org/ }).click();
  const org = await opened;
  const flow = org.locator(".sf-ring").getByRole("checkbox", { name: "Enable Client Credentials Flow" });
  await expect(flow).toBeInViewport();
  await expect(flow).not.toBeChecked();
  await flow.check();
  await org.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(async () => (await orglink.practice().findOrg(host)).settings.settingsClientCredentials).toBe(true);
  await org.close();

  // The page has tried by itself meanwhile, and goes on to what it made.
  await expectConnected(page, "Flow off");
});

test("a wrong Consumer Secret: only the secret is typed again, in the panel, and is not said to be kept", async ({
  page,
  orglink,
}) => {
  const { credentials } = await newPracticeOrg(orglink, "wrong-secret");
  await connect(page, "Wrong secret", { ...credentials, consumerSecret: "0".repeat(64) });
  await expect(page.getByRole("heading", { level: 1, name: articles["consumer-secret-wrong"].title })).toBeVisible();
  await expect(page.getByLabel("Consumer Secret", { exact: true })).toBeFocused();
  await expectProblem(page, {
    code: "consumer-secret-wrong",
    place: "In the values",
    words: /^400 invalid_client: invalid client credentials$/,
  });
  await expect(page.getByText(nothingLost)).toHaveCount(0);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "One thing to fix" })).toContainText(
    "Paste the Consumer Secret",
  );
  await page.getByLabel("Consumer Secret", { exact: true }).fill(credentials.consumerSecret);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expectConnected(page, "Wrong secret");
});

test("a wrong Consumer Key: only the key is typed again, the secret was kept; then the flow, told as progress", async ({
  page,
  orglink,
}) => {
  const { host, credentials } = await newPracticeOrg(orglink, "wrong-key", { settingsClientCredentials: false });
  await connect(page, "Wrong key", { ...credentials, consumerKey: `3MVG9${"x".repeat(80)}` });
  await expectProblem(page, {
    code: "consumer-key-unknown",
    place: "In the values",
    words: /^400 invalid_client_id: client identifier invalid$/,
  });
  await page.getByLabel("Consumer Key", { exact: true }).fill(credentials.consumerKey);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(page.getByRole("heading", { level: 1, name: articles["flow-not-enabled"].title })).toBeVisible();
  await expect(page.getByText("The Consumer Key is right now; one more.")).toBeVisible();
  await orglink.practice().changeOrg(host, { settingsClientCredentials: true });
  await testAgain(page);
  await expectConnected(page, "Wrong key");
});

test("a pasted Lightning address is converted, and the form says so", async ({ page }) => {
  await openForm(page, { name: "Pasted" });
  const hint = page.getByText(/turned acme\.lightning\.force\.com into acme\.my\.salesforce\.com/);
  // Of what was pasted before the page's scripts came nobody heard: it is pasted until they are there.
  await expect(async () => {
    await page.getByLabel("Instance URL").fill("");
    await page.getByLabel("Instance URL").fill("https://acme.lightning.force.com/lightning/setup/SetupOneHome/home");
    await expect(hint).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
