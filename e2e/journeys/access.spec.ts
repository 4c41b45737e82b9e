import type { Page } from "@playwright/test";
import { routes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import { claim, northwind, owner, sendCode, sendFirstStart, signIn } from "./people.ts";

/** The form's report says so; Next's own announcer of routes has the same role. */
const expectRefusal = (page: Page, words: string) =>
  expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();

test.describe("first start", () => {
  test.use({ begin: "first-start" });

  test("a wrong and a missing code are told before anything else is typed; the right one is typed once", async ({
    page,
    orglink,
  }) => {
    await page.goto("/");
    await sendCode(page, "AAAA-BBBB-CCCC-DDDD");
    await expect(page.getByLabel("One-time code")).toHaveAccessibleDescription(/not the code/);
    await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
    await sendCode(page, "");
    await expect(page.getByLabel("One-time code")).toHaveAccessibleDescription(/Type the code/);
    await sendFirstStart(page, { code: orglink.firstStartCode() ?? "", password: "short" });
    await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/at least 12/);
    await expect(page.getByLabel("E-mail")).toHaveValue(owner.email);
    await page.reload();
    await expect(page.getByLabel("One-time code")).toHaveCount(0);
    await page.getByLabel("Your name").fill(owner.name);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByLabel("Workspace").fill(owner.workspace);
    await page.getByRole("button", { name: "Start using Orglink" }).click();
    await expect(page).toHaveURL(northwind.connections);
  });

  test("a used code makes no second owner", async ({ page, orglink, newBrowser }) => {
    const code = orglink.firstStartCode() ?? "";
    const late = await newBrowser();
    await late.goto("/");
    await sendCode(late, code);
    await expect(late.getByRole("heading", { name: "The code is right" })).toBeVisible();
    await claim(page, orglink);
    const second = { email: "second@northwind.example", password: "another long password" };
    await late.getByLabel("Your name").fill("Second");
    await late.getByLabel("E-mail").fill(second.email);
    await late.getByLabel("Password", { exact: true }).fill(second.password);
    await late.getByLabel("Workspace").fill("Second");
    await late.getByRole("button", { name: "Start using Orglink" }).click();
    await expect(late.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await signIn(late, second);
    await expectRefusal(late, "do not belong together");
    await late.goto("/first-start");
    await expect(late.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  test("a start replaces the code of the one before", async ({ page, orglink }) => {
    const old = orglink.firstStartCode() ?? "";
    await orglink.restart();
    expect(orglink.firstStartCode()).not.toBe(old);
    await page.goto("/");
    await sendCode(page, old);
    await expect(page.getByLabel("One-time code")).toHaveAccessibleDescription(/not the code/);
    await claim(page, orglink);
  });

  test("ten wrong passwords shut a stranger out, and never the owner's own browser", async ({
    page,
    orglink,
    newBrowser,
  }) => {
    await claim(page, orglink);
    const stranger = await newBrowser();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await signIn(stranger, { ...owner, password: `wrong password ${attempt}` });
      await expectRefusal(stranger, "do not belong together");
    }
    await signIn(stranger);
    await expectRefusal(stranger, "Too many attempts");
    await stranger.goto(northwind.connections);
    await expect(stranger.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await signIn(page);
    await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  });
});

test("a wrong password is refused, the e-mail stays, and the right one signs in", async ({ newBrowser }) => {
  const page = await newBrowser();
  await signIn(page, { ...owner, password: "not the password" });
  await expectRefusal(page, "do not belong together");
  await expect(page.getByLabel("E-mail")).toHaveValue(owner.email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  await expect(page).toHaveURL(northwind.connections);
});

test("signing out ends the session, also for a copy of its cookie", async ({ newBrowser, complaints }) => {
  // An open list asks now and then what changed; in the moment the session ends it is told so.
  complaints.allow(/status of 401 .*\/w\/northwind\/changes/);
  const page = await newBrowser();
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  const copy = await newBrowser({ storageState: await page.context().storageState() });
  await copy.goto(northwind.connections);
  await expect(copy.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  for (const one of [page, copy]) {
    await one.goto(northwind.connections);
    await expect(one.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
});

const anId = "00000000-0000-4000-8000-000000000000";
const closedPages = [
  northwind.connections,
  northwind.connection(anId),
  northwind.connected(anId),
  northwind.editConnection(anId),
  northwind.deleteConnection(anId),
  northwind.repairConnection(anId),
  northwind.newSetup,
  northwind.setup(anId),
  northwind.connect(anId),
  northwind.step(anId, "2-create"),
  northwind.shortcut(anId),
  northwind.shortcutPackage(anId, "source"),
  northwind.run(anId),
  northwind.explain,
  northwind.settings,
  routes.practice,
  routes.practiceOrg("acme.my.salesforce.test"),
  routes.noWorkspace,
];

test("no page of the workspace can be read without a session", async ({ newBrowser }) => {
  const page = await newBrowser();
  for (const path of closedPages) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in(?:\?from=%2F[^/\\]*)?$/);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
  for (const path of [
    northwind.runProgress(anId),
    northwind.changes({ connection: anId }),
    northwind.setupWait(anId),
    northwind.setupLook(anId),
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(401);
  }
});

test("no HTTP path of better-auth is open", async ({ newBrowser, orglink }) => {
  const { request } = await newBrowser();
  const headers = { origin: orglink.url };
  const data = { email: "new@northwind.example", password: "a long password", name: "New" };
  for (const path of ["sign-up/email", "sign-in/email", "change-password", "update-user", "organization/create"]) {
    expect((await request.post(`/api/auth/${path}`, { headers, data })).status(), path).toBe(404);
  }
  for (const path of ["", "get-session", "ok", "error", "organization/list", "list-sessions"]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  }
});

test("a form sent from another site is refused", async ({ newBrowser }) => {
  const { request } = await newBrowser();
  const answer = await request.post("/sign-in", {
    headers: { origin: "https://elsewhere.example" },
    form: { email: owner.email, password: owner.password },
  });
  expect(answer.status()).toBe(403);
});
