import { expect, type Page } from "@playwright/test";
import { routes, workspaceRoutes } from "#lib/routes";
import type { RunningOrglink } from "../running-orglink.ts";

/** Who claims every Orglink of the journeys. */
export const owner = {
  name: "Olivia Owner",
  email: "olivia@northwind.example",
  password: "a long practice password",
  workspace: "Northwind",
} as const;

/** The addresses of the workspace that the owner makes at the first start. */
export const northwind = workspaceRoutes("northwind");

type Typed = Partial<Record<"name" | "email" | "password" | "workspace", string>>;

/** Types the one-time code and sends it. */
export async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("One-time code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Types the code, fills the form of the first start and sends it; `typed` replaces what the owner would type. */
export async function sendFirstStart(page: Page, typed: Typed & { readonly code: string }): Promise<void> {
  const values = { ...owner, ...typed };
  await sendCode(page, values.code);
  await page.getByLabel("Your name").fill(values.name);
  await page.getByLabel("E-mail").fill(values.email);
  await page.getByLabel("Password", { exact: true }).fill(values.password);
  await page.getByLabel("Workspace").fill(values.workspace);
  await page.getByRole("button", { name: "Start using Orglink" }).click();
}

/** Makes the owner from the code that the server printed. */
export async function claim(page: Page, { firstStartCode }: RunningOrglink): Promise<void> {
  await page.goto(routes.home);
  await sendFirstStart(page, { code: firstStartCode() ?? "" });
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  await expect(page).toHaveURL(northwind.connections);
}

export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string } = owner,
): Promise<void> {
  await page.goto(routes.signIn);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
