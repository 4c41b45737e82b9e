import type { Page } from "@playwright/test";
import { routes, workspaceRoutes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import { joinWorkspace, leaveWorkspace } from "../memberships.ts";
import { connect, fillForm, idIn, newPracticeOrg, openForm, sendForm } from "./connecting.ts";
import { inspect } from "./inspect.ts";
import { northwind, owner, sendFirstStart, signIn } from "./people.ts";

// Without scripts, and with addresses that no page has: `e2e/robust/addresses.test.ts`.

const southwind = workspaceRoutes("southwind");

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Every address of a workspace that the page asks for from now on, by which workspace it is. */
function listenToWorkspaces(page: Page): ReadonlySet<string> {
  const heard = new Set<string>();
  page.on("request", (request) => {
    const [, workspace] = /^\/w\/([^/]*)\//.exec(new URL(request.url()).pathname) ?? [];
    if (workspace !== undefined) heard.add(workspace);
  });
  return heard;
}

test("in two workspaces, forms and what pages fetch are those of the page's address", async ({ page, orglink }) => {
  await page.goto("about:blank");
  await orglink.restart((db) => joinWorkspace(db, "southwind", "Southwind"));
  const { credentials } = await newPracticeOrg(orglink, "southern");
  await page.goto(southwind.settings);
  const asked = listenToWorkspaces(page);
  await expect(page.getByText("Southwind · Owner")).toBeVisible();
  await page.getByLabel("New project").fill("Southern project");
  await page.getByRole("button", { name: "Add the project" }).click();
  await expect(page.getByText("Southern project")).toBeVisible();

  await openForm(page, { name: "Southern connection", to: southwind });
  await fillForm(page, credentials);
  await sendForm(page);
  await page.getByRole("link", { name: "Open the connection" }).click();
  await expect(heading(page, "Southern connection")).toBeVisible();
  await expect(page).toHaveURL(southwind.connection(idIn(page)));
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(heading(page, "The check passed")).toBeVisible();
  await expect(page).toHaveURL(southwind.run(idIn(page)));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connections" }).click();
  await expect(page).toHaveURL(southwind.connections);
  await expect(page.getByRole("row", { name: /Southern connection/ })).toContainText("Healthy");
  expect([...asked]).toEqual(["southwind"]);

  await page.goto(northwind.connections);
  await expect(page.getByText("Northwind · Owner")).toBeVisible();
  await expect(page.getByText("Southern connection")).toHaveCount(0);
  await page.goto(northwind.settings);
  await expect(page.getByText("Southern project")).toHaveCount(0);
});

test("an open page hears of a change elsewhere within seconds, and asks for little meanwhile", async ({
  page,
  orglink,
  newBrowser,
}) => {
  const { credentials } = await newPracticeOrg(orglink, "heard");
  const answers: { seen: string | null; count: number; change: string | null }[] = [];
  page.on("response", async (response) => {
    const { pathname, searchParams } = new URL(response.url());
    if (pathname === `${northwind.connections.replace("connections", "changes")}`) {
      answers.push({ seen: searchParams.get("seen"), ...(await response.json()) });
    }
  });
  await page.goto(northwind.connections);
  // The first answer says what the page shows; from then on a page that has seen all is told no more than that.
  await expect.poll(() => answers.length).toBeGreaterThanOrEqual(3);
  const [first, second, third] = answers;
  expect(first?.seen).toBeNull();
  for (const quiet of [second, third]) {
    expect(quiet).toEqual({ seen: String(first?.count), count: first?.count, change: null });
  }

  await page.evaluate(() => document.body.setAttribute("data-opened-once", ""));
  const elsewhere = await newBrowser({ storageState: await page.context().storageState() });
  await connect(elsewhere, "Heard of", credentials);
  await expect(heading(elsewhere, "Heard of")).toBeVisible();
  await expect(page.getByRole("row", { name: /Heard of/ })).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("body[data-opened-once]")).toHaveCount(1);

  await page.getByRole("link", { name: "Heard of" }).click();
  await expect(heading(page, "Heard of")).toBeVisible();
  await elsewhere.goto(northwind.editConnection(idIn(elsewhere)));
  await elsewhere.getByLabel("Name", { exact: true }).fill("Renamed elsewhere");
  await elsewhere.getByRole("button", { name: "Save" }).click();
  await expect(heading(page, "Renamed elsewhere")).toBeVisible({ timeout: 15_000 });
});

test("a workspace of others is a page that says so", async ({ page, complaints }) => {
  complaints.allow(/status of 404/);
  for (const path of [workspaceRoutes("nowhere").connections, northwind.run("none"), "/w/ACME/settings", "/nothing"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(heading(page, "Nothing here")).toBeVisible();
  }
  await page.getByRole("link", { name: "Go to Orglink" }).click();
  await expect(page).toHaveURL(northwind.connections);
});

test.describe("in no workspace", () => {
  test.use({ begin: "first-start" });

  test("one is told so, on a page that anybody can read, and signs out", async ({ page, orglink }) => {
    const email = `olivia.${"o".repeat(40)}@northwind-subsidiary.example`;
    await page.goto(routes.home);
    await sendFirstStart(page, { code: orglink.firstStartCode() ?? "", email });
    await expect(heading(page, "Connections")).toBeVisible();
    await page.goto("about:blank");
    await orglink.restart((db) => leaveWorkspace(db, "northwind"));
    for (const path of [northwind.connections, "/settings", routes.practice]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(routes.noWorkspace);
    }
    await inspect(page, routes.noWorkspace);
    await expect(heading(page, "You are in no workspace")).toBeVisible();
    await expect(page.getByText(email)).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(heading(page, "Sign in")).toBeVisible();
    await signIn(page, { ...owner, email });
    await expect(heading(page, "You are in no workspace")).toBeVisible();
  });
});
