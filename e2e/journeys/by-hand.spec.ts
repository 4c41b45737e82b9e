import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { integrationUser } from "#lib/guide/integration-user";
import { partName } from "#lib/guide/parts";
import { routes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { idIn } from "./connecting.ts";
import { northwind } from "./people.ts";

/**
 * What a setup costs a new admin. A click is every press of a link, button, check box or *Copy*, in Orglink and in Setup; a
 * field that is typed or pasted into is none. Words are those that a reader sees on Orglink's pages, each page once, as it was
 * at its fullest: without the header and footer that all pages share, what is folded, what only a screen reader says, and what
 * is drawn. Setup's own pages count as pages and by their clicks; their words are Salesforce's.
 */
class Costs {
  readonly name: string;
  clicks = 0;
  readonly #wordsByPage = new Map<string, number>();

  constructor(name: string) {
    this.name = name;
  }

  get words(): number {
    return [...this.#wordsByPage.values()].reduce((sum, words) => sum + words, 0);
  }

  async click(target: Locator): Promise<void> {
    await this.read(target.page());
    await target.click();
    this.clicks += 1;
  }

  /** Clicks of Salesforce's own Setup that the practice org's, or the deep link into it, spares. */
  onlyInSalesforce(clicks: number): void {
    this.clicks += clicks;
  }

  /** Counts what a page shows now. Pages of Setup have no words of ours. */
  async read(page: Page): Promise<void> {
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const { pathname } = new URL(page.url());
    const words = pathname.startsWith(`${routes.practice}/`) ? 0 : await page.evaluate(countWords);
    this.#wordsByPage.set(pathname, Math.max(words, this.#wordsByPage.get(pathname) ?? 0));
  }

  print(): void {
    const lines = [...this.#wordsByPage].map(([path, words]) => `  ${`${words}`.padStart(5)}  ${path}`);
    const total = `${this.name}: ${this.words} words, ${this.clicks} clicks, ${this.#wordsByPage.size} pages`;
    process.stdout.write(`${[total, ...lines].join("\n")}\n`);
  }
}

/** Runs in the page. */
function countWords(): number {
  const unseen = "header:has(nav[aria-label=Main]), footer, .sf, .sr-only, script, style, template, noscript, option";
  const isFolded = (element: Element): boolean => {
    const fold = element.closest("details:not([open])");
    if (fold === null) return false;
    const summary = element.closest("summary");
    const isItsSummary = summary?.parentElement === fold;
    return !isItsSummary || (fold.parentElement !== null && isFolded(fold.parentElement));
  };
  let words = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement: element, textContent } = node;
    if (element === null || element.closest(unseen) || !element.checkVisibility() || isFolded(element)) continue;
    words += textContent?.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  }
  return words;
}

/** An org of a test's own without an app; what it asks for as Run As user. */
async function emptyOrg({ practice }: RunningOrglink, name: string) {
  const host = `${name}.my.salesforce.test`;
  const { users } = await practice().createOrg({ host, preset: "empty", settings: { orgName: name } });
  return { host, runAs: users[0]?.username ?? "" };
}

/** From the list of connections to the first step. */
async function begin(page: Page, costs: Costs, host: string): Promise<string> {
  await page.goto(northwind.connections);
  await costs.click(
    page
      .getByRole("main")
      .getByRole("link", { name: /^Connect/ })
      .first(),
  );
  await page.getByLabel("Any address of your Salesforce").fill(`https://${host}/lightning/page/home`);
  await expect(page.getByText("Salesforce answers there")).toBeVisible();
  await costs.click(page.getByRole("button", { name: "Start", exact: true }));
  await page.getByRole("navigation", { name: "Steps" }).waitFor();
  return idIn(page);
}

/** A page of Setup, opened from a step in a tab of its own. */
async function openSetup(page: Page, costs: Costs): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await costs.click(page.getByRole("link", { name: /^Open .* in the practice org/ }).first());
  const setup = await opened;
  await costs.read(setup);
  return setup;
}

/** Takes a value of the guide into Setup. */
async function bring(page: Page, costs: Costs, name: string, field: Locator): Promise<void> {
  const copy = page.getByRole("button", { name: `Copy ${name}`, exact: true });
  const value = (await copy.locator("xpath=../preceding-sibling::*[1]").textContent()) ?? "";
  await costs.click(copy);
  await field.fill(value);
}

async function createApp(page: Page, costs: Costs): Promise<Page> {
  const setup = await openSetup(page, costs);
  // The list of apps, its button, and the section that has to be unfolded.
  costs.onlyInSalesforce(2);
  await bring(page, costs, "External Client App Name", setup.getByLabel("External Client App Name"));
  await setup.getByLabel("API Name").fill("Orglink");
  await bring(page, costs, "Contact Email", setup.getByLabel("Contact Email"));
  await costs.click(setup.getByLabel("Enable OAuth"));
  await bring(page, costs, "Callback URL", setup.getByLabel("Callback URL"));
  await costs.click(setup.getByRole("checkbox", { name: "Manage user data via APIs (api)" }));
  await costs.click(setup.getByLabel("Enable Client Credentials Flow"));
  // The arrow that moves the scope, and the warning about the flow.
  costs.onlyInSalesforce(2);
  await costs.click(setup.getByRole("button", { name: "Create" }));
  await setup.getByText("App Status").waitFor();
  return setup;
}

/** The step's way on, at its foot. */
const goOn = (page: Page, costs: Costs) =>
  costs.click(page.getByRole("navigation", { name: "Before and after" }).getByRole("link").last());

/** From the app's page in Setup to what its last page shows. */
async function readCredentials(setup: Page, costs: Costs) {
  await costs.click(setup.getByRole("link", { name: "Settings", exact: true }).last());
  // OAuth Settings is folded.
  costs.onlyInSalesforce(1);
  await costs.click(setup.getByRole("link", { name: "Consumer Key and Secret" }));
  const mail = (await setup.getByText("Your verification code is").textContent()) ?? "";
  await setup.getByLabel("Verification Code").fill(/\d{6}/.exec(mail)?.[0] ?? "no code");
  await costs.click(setup.getByRole("button", { name: "Verify" }));
  const copied = async (control: string) => {
    const field = setup.locator(`[data-control="${control}"]`);
    await costs.click(field.getByText("Copy"));
    return (await field.locator(".sf-classic-value > div").textContent()) ?? "";
  };
  return { consumerKey: await copied("consumer-key"), consumerSecret: await copied("consumer-secret") };
}

async function connectFromGuide(page: Page, costs: Costs): Promise<void> {
  const panel = page.getByRole("region", { name: "Seen in your org" });
  await expect(panel).toContainText("All is set", { timeout: 60_000 });
  await costs.click(panel.getByRole("button", { name: "Connect to Salesforce" }));
  await expect(page).toHaveURL(/\/connections\/|\/runs\//);
}

/** As far as the part that names the user. */
async function byHand(page: Page, costs: Costs): Promise<void> {
  const setup = await createApp(page, costs);
  await goOn(page, costs);
  const { consumerKey, consumerSecret } = await readCredentials(setup, costs);
  await page.getByLabel("Consumer Key").fill(consumerKey);
  await page.getByLabel("Consumer Secret").fill(consumerSecret);
  await costs.click(page.getByRole("button", { name: "Keep key and secret" }));
  await page.getByRole("region", { name: "Seen in your org" }).waitFor();
  await goOn(page, costs);
}

async function nameRunAs(page: Page, costs: Costs, runAs: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: partName("run-as") }).waitFor();
  const setup = await openSetup(page, costs);
  await costs.click(setup.getByRole("link", { name: "Edit", exact: true }));
  // The section that has to be unfolded.
  costs.onlyInSalesforce(1);
  await costs.click(setup.getByLabel("Enable Client Credentials Flow"));
  await setup.getByLabel("Run As (Username)").fill(runAs);
  await costs.click(setup.getByRole("button", { name: "Save", exact: true }));
  await setup.getByText("Saved.").waitFor();
}

let costs = new Costs("");

// Whatever a setup costs is said, also where it is too much.
test.afterEach(() => costs.print());

test("by hand: from the list of connections to a connection", async ({ page, orglink }) => {
  test.setTimeout(180_000);
  costs = new Costs("By hand");
  const { host, runAs } = await emptyOrg(orglink, "by-hand");
  await begin(page, costs, host);
  const before = costs.words;
  await byHand(page, costs);
  await nameRunAs(page, costs, runAs);
  await connectFromGuide(page, costs);
  expect(before, "words before step 1").toBeLessThanOrEqual(150);
  expect(costs.words).toBeLessThanOrEqual(2_500);
  expect(costs.clicks).toBeLessThanOrEqual(30);
});

test("by hand, with a user made for it", async ({ page, orglink }) => {
  test.setTimeout(180_000);
  costs = new Costs("By hand, with a user made for it");
  const { host, runAs } = await emptyOrg(orglink, "by-hand-user");
  await begin(page, costs, host);
  await byHand(page, costs);
  await costs.click(page.getByRole("link", { name: `${integrationUser.title} first` }));
  await expect(page.getByRole("heading", { level: 1, name: integrationUser.title })).toBeVisible();
  // A practice org has its user already, and neither New User nor permission sets. In an org the page opens twice (Users,
  // Permission Sets), and takes: New User, license, profile, Save; New, license, Save; Manage Assignments, Add, the user, Next, Assign.
  costs.onlyInSalesforce(2 + 4 + 3 + 5);
  await costs.click(page.getByRole("link", { name: /^Next: / }));
  await nameRunAs(page, costs, runAs);
  await connectFromGuide(page, costs);
  expect(costs.words).toBeLessThanOrEqual(3_500);
  expect(costs.clicks).toBeLessThanOrEqual(45);
});

test("the package asks for its username where it is offered, and holds it then", async ({ page, orglink }) => {
  costs = new Costs("As far as the package");
  const { host, runAs } = await emptyOrg(orglink, "by-package");
  await begin(page, costs, host);
  await costs.click(page.getByRole("link", { name: "A package makes the app for you" }));
  await expect(page.getByText("The package needs these values first")).toBeVisible();
  await page.getByLabel("Username of the Run As user").fill(runAs);
  await costs.click(page.getByRole("button", { name: "Put it into the package" }));
  const downloaded = page.waitForEvent("download");
  await costs.click(page.getByRole("link", { name: "Download the package" }));
  const files = unzipSync(await readFile(await (await downloaded).path()));
  const policies = Object.entries(files).find(([path]) => path.includes("/step2/"))?.[1];
  expect(new TextDecoder().decode(policies)).toContain(
    `<clientCredentialsFlowUser>${runAs}</clientCredentialsFlowUser>`,
  );
  expect(costs.clicks).toBeLessThanOrEqual(5);
});
