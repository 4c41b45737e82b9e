import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { claim } from "./journeys/people.ts";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "./running-orglink.ts";
import { type Complaints, newComplaints } from "./watch-page.ts";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** An Orglink that its owner has claimed, and the cookies of the session. */
type ClaimedOrglink = { readonly orglink: RunningOrglink; readonly ownerState: StorageState };

type Options = {
  /** `claimed`: one Orglink for all tests of a file, signed in as its owner. `first-start`: one for each test, as first started. */
  begin: "claimed" | "first-start";
};

type Fixtures = {
  orglink: RunningOrglink;
  complaints: Complaints;
  /** A page in a browser of its own; without options nobody is signed in there. */
  newBrowser: (options?: BrowserContextOptions) => Promise<Page>;
};

type WorkerFixtures = { claimedFor: (file: string) => Promise<ClaimedOrglink> };

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  begin: ["claimed", { option: true }],

  claimedFor: [
    async ({ browser }, use) => {
      let current: { readonly file: string; readonly claimed: ClaimedOrglink } | null = null;
      const end = async () => {
        await current?.claimed.orglink.stop();
        if (current) removeDataDir(current.claimed.orglink.dataDir);
      };
      await use(async (file) => {
        if (current?.file === file) return current.claimed;
        await end();
        const orglink = await startOrglink(newDataDir());
        const context = await browser.newContext({ baseURL: orglink.url });
        await claim(await context.newPage(), orglink);
        const ownerState = await context.storageState();
        await context.close();
        current = { file, claimed: { orglink, ownerState } };
        return current.claimed;
      });
      await end();
    },
    { scope: "worker", timeout: 240_000 },
  ],

  orglink: async ({ begin, claimedFor }, use, testInfo) => {
    if (begin === "claimed") return use((await claimedFor(testInfo.file)).orglink);
    const orglink = await startOrglink(newDataDir());
    await use(orglink);
    await orglink.stop();
    removeDataDir(orglink.dataDir);
  },

  baseURL: async ({ orglink }, use) => use(orglink.url),

  storageState: async ({ begin, claimedFor }, use, testInfo) =>
    use(begin === "claimed" ? (await claimedFor(testInfo.file)).ownerState : undefined),

  // Whatever a test is about, its pages must not complain: every test fails on that.
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
    async ({}, use) => {
      const complaints = newComplaints();
      await use(complaints);
      expect(complaints.lines(), "what the pages complained about").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints, orglink }, use) => {
    await complaints.watch(context, orglink.url);
    await use(context);
  },

  newBrowser: async ({ browser, complaints, orglink }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: orglink.url,
        storageState: { cookies: [], origins: [] },
        ...options,
      });
      opened.push(context);
      await complaints.watch(context, orglink.url);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect };
