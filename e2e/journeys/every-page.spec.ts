import type { Page } from "@playwright/test";
import { screenIds, stepIds } from "#lib/domain/setup/controls";
import { guidedPartIds } from "#lib/domain/setup/parts";
import { setupScreenIds } from "#lib/practice/setup-screens";
import { routes, workspaceRoutes } from "#lib/routes";
import { expect, test } from "../fixtures.ts";
import { pagePatterns, patternOf } from "../page-patterns.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { connect, idIn, newPracticeOrg, openForm } from "./connecting.ts";
import { inspect } from "./inspect.ts";
import { northwind } from "./people.ts";

// Each worker has its own Orglink: the groups run side by side.
test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" } });

type World = Readonly<
  Record<"setupId" | "connectionId" | "passedRun" | "failedRun" | "waitingRun" | "channelId", string>
>;

const noWorld: World = {
  setupId: "s",
  connectionId: "c",
  passedRun: "p",
  failedRun: "f",
  waitingRun: "w",
  channelId: "n",
};

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
  await page.goto(northwind.step(setupId, "4-policies"));
  await page.getByRole("button", { name: "Tick all", exact: true }).click();
  await expect(page.getByRole("button", { name: "Tick all", exact: true })).toHaveCount(0);
  await page.goto(northwind.connect(setupId));
  await page.getByLabel("Consumer Key").fill(bad.credentials.consumerKey);
  await page.getByLabel("Consumer Secret").fill(bad.credentials.consumerSecret);
  await page.getByRole("button", { name: "Connect to Salesforce" }).click();
  await expect(page.getByRole("timer")).toHaveText(/^Mend it, we look again in /);
  const waitingRun = idIn(page);

  await page.goto(northwind.newWebhook);
  await page.getByLabel("Address of the receiver").fill("https://hooks.example.com/orglink/in-the-journeys");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await page.getByRole("link", { name: "Go to the webhook" }).click();
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByRole("row", { name: /A test/ })).toBeVisible();
  return { setupId, connectionId, passedRun, failedRun, waitingRun, channelId: idIn(page) };
}

type Group = { readonly who: "owner" | "visitor"; readonly paths: (world: World) => readonly string[] };

const groups: Readonly<Record<string, Group>> = {
  "of the workspace": {
    who: "owner",
    paths: ({ connectionId, passedRun, failedRun, waitingRun }) => [
      routes.home,
      ...["/connections", "/settings", "/setups/new", `/runs/${passedRun}`],
      northwind.workspace,
      northwind.connections,
      `${northwind.connections}?search=nothing+like+it`,
      northwind.connection(connectionId),
      northwind.connected(connectionId),
      northwind.editConnection(connectionId),
      northwind.deleteConnection(connectionId),
      northwind.repairConnection(connectionId),
      northwind.repairConnection(connectionId, "my-domain"),
      northwind.run(passedRun),
      northwind.run(failedRun),
      northwind.run(waitingRun),
      routes.practice,
      routes.practiceOrg("acme.my.salesforce.test"),
      northwind.settings,
      northwind.explain,
      workspaceRoutes("nowhere").connections,
    ],
  },
  "of a practice org": {
    who: "owner",
    paths: () => [
      routes.practiceScreen("acme.my.salesforce.test", "new-app"),
      routes.practiceSwitches("good.my.salesforce.test"),
      ...setupScreenIds.map((id) => routes.practiceScreen("good.my.salesforce.test", id)),
    ],
  },
  "of the notices": {
    who: "owner",
    paths: ({ channelId }) => [
      northwind.notices,
      northwind.newMailChannel,
      northwind.newWebhook,
      northwind.deliveries,
      northwind.channel(channelId),
      northwind.channelSecret(channelId),
      northwind.removeChannel(channelId),
    ],
  },
  "of a setup": {
    who: "owner",
    paths: ({ setupId }) => [
      northwind.newSetup,
      northwind.setup(setupId),
      northwind.beforeYouBegin(setupId),
      northwind.integrationUser(setupId),
      northwind.existingApp(setupId),
      northwind.otherLanguage(setupId),
      northwind.shortcut(setupId),
      northwind.connect(setupId),
      ...guidedPartIds.map((part) => northwind.part(setupId, part)),
      northwind.partScreen(setupId, "run-as", "policies-edit"),
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
      routes.signIn,
      routes.explain,
      "/nothing-here",
      "/w/northwind/nothing-here",
      northwind.connection("00000000-0000-4000-8000-000000000000"),
    ],
  },
};

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
  // The first-start page is there only until it was used: the test below looks at it. Whoever is in no workspace has a test of their own.
  const elsewhere = [routes.firstStart, routes.noWorkspace];
  const visited = new Set(
    [...elsewhere, ...Object.values(groups).flatMap(({ paths }) => paths(noWorld))].map(patternOf),
  );
  expect(pagePatterns().filter((pattern) => !visited.has(pattern))).toEqual([]);
});

test.describe("before anybody is there", () => {
  test.use({ begin: "first-start" });

  test("the first-start page: nothing for axe, no sideways scrolling", async ({ page }) => {
    await inspect(page, routes.firstStart);
  });
});
