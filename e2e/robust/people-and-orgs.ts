import { routes, type WorkspaceRoutes, workspaceRoutes } from "#lib/routes";
import type { RunningOrglink } from "../running-orglink.ts";
import type { Answer, Browser } from "./no-script-browser.ts";

export const owner = {
  name: "Olivia Owner",
  email: "olivia@northwind.example",
  password: "canary-password-INVENTED-4711",
  workspaceName: "Northwind",
} as const;

/** The addresses of the workspace that the owner makes at the first start. */
export const northwind = workspaceRoutes("northwind");

/** A practice org set up as the guide says, and what connects it. */
export async function newOrg({ practice }: Pick<RunningOrglink, "practice">, name: string) {
  const host = `${name}.my.salesforce.test`;
  const { credentials } = await practice().createOrg({ host, preset: "all-set" });
  if (!credentials) throw new Error("an org without an app");
  return { host, ...credentials };
}

/** Claims a new Orglink; the browser is then signed in. */
export async function claim(browser: Browser, code: string): Promise<Answer> {
  const asked = await browser.open(routes.firstStart);
  return browser.submit(await browser.submit(asked, "Go on", { code }), "Start using Orglink", owner);
}

/** The id in an address; empty where there is none. */
export const idIn = (path: string): string => /[0-9a-f-]{36}/.exec(path)?.[0] ?? "";

/** Begins a setup and answers its form to connect. */
export async function openForm(browser: Browser, name: string, to: WorkspaceRoutes = northwind): Promise<Answer> {
  const begun = await browser.submit(await browser.open(to.newSetup), "Start", { name });
  const setupId = idIn(begun.path);
  if (!setupId) throw new Error(`no setup was begun: ${begun.status} ${begun.path}`);
  return browser.open(to.connect(setupId));
}
