import type { Page } from "@playwright/test";
import type { PracticeOrgState, PracticeSettings } from "#lib/practice/practice";
import type { WorkspaceRoutes } from "#lib/routes";
import type { RunningOrglink } from "../running-orglink.ts";
import { northwind } from "./people.ts";

/** What the form asks for. */
export type Credentials = {
  readonly instanceUrl: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
};

/** A practice org of a test's own, set up as the guide says apart from `settings`, and what connects it. */
export async function newPracticeOrg(
  { practice }: RunningOrglink,
  name: string,
  settings: Partial<PracticeSettings> = {},
): Promise<{ readonly host: string; readonly org: PracticeOrgState; readonly credentials: Credentials }> {
  const host = `${name}.my.salesforce.test`;
  const org = await practice().createOrg({ host, preset: "all-set", settings: { orgName: name, ...settings } });
  return { host, org, credentials: credentialsOf(org) };
}

/** What the org's Consumer Key and Secret are now; an org without an app gives texts that are none. */
export function credentialsOf({ host, credentials }: PracticeOrgState): Credentials {
  return { instanceUrl: host, ...(credentials ?? { consumerKey: "no-key", consumerSecret: "no-secret" }) };
}

/** Begins a setup and stops on its form. */
export async function openForm(
  page: Page,
  { name, address = "", to = northwind }: { name: string; address?: string; to?: WorkspaceRoutes },
): Promise<void> {
  await page.goto(to.newSetup);
  await page.getByLabel("Any address of your Salesforce").fill(address);
  await page.getByText("More: a name, a project").click();
  await page.getByLabel("What is the connection for?").fill(name);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Connect" }).click();
  await page.getByRole("heading", { level: 1, name: "Connect to Salesforce" }).waitFor();
}

export async function fillForm(page: Page, { instanceUrl, consumerKey, consumerSecret }: Credentials): Promise<void> {
  await page.getByLabel("Instance URL").fill(instanceUrl);
  await page.getByLabel("Consumer Key").fill(consumerKey);
  await page.getByLabel("Consumer Secret").fill(consumerSecret);
}

export async function sendForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
}

/** The id in a page's address. */
export function idIn(page: Page): string {
  const [id] = /[0-9a-f-]{36}/.exec(new URL(page.url()).pathname) ?? [];
  if (!id) throw new Error(`no id in ${page.url()}`);
  return id;
}

/** The way of somebody who has all three values at hand. */
export async function connect(page: Page, name: string, credentials: Credentials): Promise<void> {
  await openForm(page, { name });
  await fillForm(page, credentials);
  await sendForm(page);
}

/** A line of the identity card, or of any other list of facts. */
export const fact = (page: Page, name: string) =>
  page.getByRole("term").filter({ hasText: name }).locator("..").getByRole("definition");
