import type { Page } from "@playwright/test";
import { screenIds, stepIds } from "#lib/domain/setup/controls";
import { routes } from "#lib/routes";
import { violationsOn } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { connect, newPracticeOrg, openForm } from "./connecting.ts";
import { isPageOf, pagePatterns } from "./routes.ts";

// Each worker has its own Orglink: the groups run side by side.
test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" } });

const wide = { width: 1280, height: 900 };
/** What 400 % zoom leaves of 1280 CSS pixels. */
const narrow = { width: 320, height: 640 };

type World = Readonly<Record<"setupId" | "connectionId" | "passedRun" | "failedRun" | "waitingRun", string>>;

const noWorld: World = { setupId: "s", connectionId: "c", passedRun: "p", failedRun: "f", waitingRun: "w" };

const idIn = (page: Page): string => new URL(page.url()).pathname.split("/").filter(Boolean)[1] ?? "";

const furnished = new Map<RunningOrglink, World>();

/** Something of everything, once for each Orglink: an open setup, a connection, runs that passed, failed, and wait to be tried again. */
async function furnish(page: Page, orglink: RunningOrglink): Promise<World> {
  const world = furnished.get(orglink) ?? (await newWorld(page, orglink));
  furnished.set(orglink, world);
  return world;
}

async function newWorld(page: Page, orglink: RunningOrglink): Promise<World> {
  const good = await newPracticeOrg(orglink, "good");
  await connect(page, "A connection", good.credentials);
  await expect(page.getByRole("heading", { level: 1, name: "A connection" })).toBeVisible();
  const connectionId = idIn(page);
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The check passed" })).toBeVisible();
  const passedRun = idIn(page);

  const bad = await newPracticeOrg(orglink, "bad", { runAsUsername: "" });
  await connect(page, "A problem", bad.credentials);
  await expect(page.getByText("Support code", { exact: true })).toBeVisible();
  const failedRun = idIn(page);

  await openForm(page, { name: "A wait", address: bad.host });
  const setupId = idIn(page);
  await page.goto(routes.step(setupId, "4-policies"));
  await page.getByRole("button", { name: "Tick all of this step" }).click();
  await expect(page.getByRole("button", { name: "Tick all of this step" })).toHaveCount(0);
  await page.goto(routes.connect(setupId));
  await page.getByLabel("Consumer Key").fill(bad.credentials.consumerKey);
  await page.getByLabel("Consumer Secret").fill(bad.credentials.consumerSecret);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(page.getByText("Waiting for Salesforce")).toBeVisible();
  return { setupId, connectionId, passedRun, failedRun, waitingRun: idIn(page) };
}

type Group = { readonly who: "owner" | "visitor"; readonly paths: (world: World) => readonly string[] };

const groups: Readonly<Record<string, Group>> = {
  "of the workspace": {
    who: "owner",
    paths: ({ connectionId, passedRun, failedRun, waitingRun }) => [
      routes.home,
      routes.connections,
      `${routes.connections}?search=nothing+like+it`,
      routes.connection(connectionId),
      routes.editConnection(connectionId),
      routes.deleteConnection(connectionId),
      routes.run(passedRun),
      routes.run(failedRun),
      routes.run(waitingRun),
      routes.practice,
      routes.practiceOrg("acme.my.salesforce.test"),
      routes.practiceOrg("good.my.salesforce.test"),
      routes.settings,
    ],
  },
  "of a setup": {
    who: "owner",
    paths: ({ setupId }) => [
      routes.newSetup,
      routes.setup(setupId),
      routes.beforeYouBegin(setupId),
      routes.existingApp(setupId),
      routes.otherLanguage(setupId),
      routes.shortcut(setupId),
      routes.connect(setupId),
      ...stepIds.map((step) => routes.step(setupId, step)),
      routes.stepScreen(setupId, "4-policies", "policies-edit"),
    ],
  },
  "of the public guide": {
    who: "visitor",
    paths: () => [
      routes.guide,
      `${routes.guide}?search=run+as`,
      `${routes.guide}?search=gibberish`,
      ...(["before-you-begin", "existing-app", "other-language", "pictures", "print"] as const).map(routes.guidePage),
      ...stepIds.map((step) => routes.guideStep(step)),
      ...screenIds.map((screen) => routes.guideScreen(screen, { step: "4-policies" })),
    ],
  },
  "of the problems and the doors": {
    who: "visitor",
    paths: () => [
      routes.problems,
      `${routes.problems}?search=run+as`,
      routes.problem("run-as-user-missing"),
      routes.problem("salesforce-unavailable"),
      routes.explain,
      routes.signIn,
      "/nothing-here",
      routes.connection("00000000-0000-4000-8000-000000000000"),
    ],
  },
};

async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(content, `width of ${page.url()}`).toBeLessThanOrEqual(window);
}

/** A button drawn as Salesforce draws one that is off: WCAG 2.2, 1.4.3 asks no contrast of inactive components. */
const drawnInactive = ".sf-canvas .sf-button-disabled";

/** All rules in light; in dark those that colors can break, since nothing else differs. */
async function expectAccessible(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const found = await violationsOn(page, {
    exclude: [drawnInactive],
    ...(theme === "dark" ? { rules: ["color-contrast", "link-in-text-block"] } : {}),
  });
  expect.soft(found, `axe on ${page.url()}, ${theme}`).toEqual([]);
}

/** Opens a page and looks at it in both themes and both widths; the fixtures hear what it complains about. */
async function inspect(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize(wide);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectNoHorizontalScroll(page);
    await expectAccessible(page, "dark");
    await expectAccessible(page, "light");
    await page.setViewportSize(narrow);
    await expectNoHorizontalScroll(page);
  });
}

for (const [name, { who, paths }] of Object.entries(groups)) {
  test(`every page ${name}: nothing for axe in both themes, no sideways scrolling, no policy report`, async ({
    page,
    orglink,
    complaints,
    newBrowser,
  }) => {
    test.setTimeout(600_000);
    // The pages that say that nothing is there answer 404, and the browser notes it.
    complaints.allow(/status of 404/);
    const world = who === "owner" ? await furnish(page, orglink) : noWorld;
    const reader = who === "owner" ? page : await newBrowser();
    for (const path of paths(world)) await inspect(reader, path);
  });
}

test("no page is left out", () => {
  // The first-start page is there only until it was used: the test below looks at it.
  const visited = [routes.firstStart, ...Object.values(groups).flatMap(({ paths }) => paths(noWorld))];
  const forgotten = pagePatterns().filter((pattern) => !visited.some((address) => isPageOf(pattern, address)));
  expect(forgotten).toEqual([]);
});

test.describe("before anybody is there", () => {
  test.use({ begin: "first-start" });

  test("the first-start page: nothing for axe, no sideways scrolling", async ({ page }) => {
    await inspect(page, routes.firstStart);
  });
});
