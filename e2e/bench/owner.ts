import type { Browser, BrowserContext } from "playwright";
import { idIn, openForm } from "../journeys/connecting.ts";
import { claim, northwind } from "../journeys/people.ts";
import type { RunningOrglink } from "../running-orglink.ts";

/** The owner's session, and where their setup's step and form are. */
export type Owner = {
  readonly state: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** For programs: the session's `Cookie` header. */
  readonly cookie: string;
  /** The step with the most screens and controls. */
  readonly stepPath: string;
  readonly formPath: string;
};

/** Claims an Orglink and begins a setup in it, as its first admin would. */
export async function claimWithSetup(browser: Browser, orglink: RunningOrglink): Promise<Owner> {
  const context = await browser.newContext({ baseURL: orglink.url });
  try {
    const page = await context.newPage();
    await claim(page, orglink);
    await openForm(page, { name: "Billing sync", address: "acme.my.salesforce.com" });
    const setupId = idIn(page);
    const state = await context.storageState();
    return {
      state,
      cookie: state.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      stepPath: northwind.step(setupId, "3-oauth-settings"),
      formPath: northwind.connect(setupId),
    };
  } finally {
    await context.close();
  }
}
