import type { DraftName } from "./domain/draft/draft.ts";
import { isSlug } from "./domain/people/slug.ts";
import type { ProblemCode } from "./domain/problems/problem-codes.ts";
import type { RepairTopic } from "./domain/repair/repair-of.ts";
import type { ControlId, ScreenId, StepId } from "./domain/setup/controls.ts";
import { type GuidedPartId, partOfControl, partOfStep } from "./domain/setup/parts.ts";

/** The public pages of the guide beside its steps. */
type GuidePage = "before-you-begin" | "existing-app" | "other-language" | "pictures" | "print";

/** Every address that belongs to no workspace, so that a link and its page cannot drift apart. */
export const routes = {
  /** Leads to the workspace of whoever is signed in. */
  home: "/",
  firstStart: "/first-start",
  signIn: "/sign-in",
  /** Leads back to a page of a workspace, by `readReturnPath`. */
  signInFor: (page: string) => `/sign-in?${new URLSearchParams({ from: page })}`,
  noWorkspace: "/no-workspace",
  /** The start of a setup from a page that knows no workspace: leads to the one of whoever is signed in. */
  newSetup: "/setups/new",
  explain: "/explain",
  /** What a pasted text may mean, by the names of problems alone: nothing of the text is in it. */
  guesses: (codes: readonly ProblemCode[]) => `/explain?${new URLSearchParams({ among: codes.join(",") })}`,
  guide: "/guide",
  guidePage: (page: GuidePage) => `/guide/${page}`,
  guideStep: (step: StepId, control?: ControlId | null) => `/guide/${step}${control ? `#${control}` : ""}`,
  /** A screen with the numbered rings of a step, or with those of the controls named. */
  guideScreen: (screen: ScreenId, shown: { step: StepId } | { ring: readonly ControlId[] }) =>
    `/guide/screens/${screen}?${"step" in shown ? `step=${shown.step}` : `ring=${shown.ring.join(",")}`}`,
  capture: (screen: ScreenId) => `/captures/${screen}`,
  problems: "/problems",
  problemSearch: (search: string) => `/problems?${new URLSearchParams({ search })}`,
  problem: (code: ProblemCode) => `/problems/${code}`,
  /** The practice orgs are the installation's, not a workspace's. */
  practice: "/practice",
  /** Its Setup. */
  practiceOrg: (host: string) => `/practice/${host}`,
  /** A page of its Setup, by the last part of its address. */
  practiceScreen: (host: string, screen: string, query: Readonly<Record<string, string>> = {}) => {
    const asked = new URLSearchParams(query).toString();
    return `/practice/${host}${screen === "home" ? "" : `/${screen}`}${asked ? `?${asked}` : ""}`;
  },
  /** All its switches on one page, for trainers. */
  practiceSwitches: (host: string) => `/practice/${host}/switches`,
} as const;

/** What the addresses of a workspace's pages begin with. */
const workspacePath = "/w/";

/** Stands for whatever an address has in the place of a workspace and no workspace can be called. */
const unnameable = "-";

/** The workspace that a path names, as it came, undecoded; null where it names none. Whether there is one is not asked here. */
export function workspaceIn(path: string): string | null {
  if (!path.startsWith(workspacePath)) return null;
  const [slug = ""] = path.slice(workspacePath.length).split("/", 1);
  return isSlug(slug) ? slug : unnameable;
}

/** Where what older releases had at `/connections`, `/runs/…` and so on is now. */
export const movedIntoWorkspaces = ["connections", "setups", "runs", "settings"] as const;

/** Every address of a workspace's own pages. */
export const workspaceRoutes = (slug: string) => {
  const at = `${workspacePath}${slug}`;
  const setup = (id: string) => `${at}/setups/${id}`;
  const connection = (id: string) => `${at}/connections/${id}`;
  const run = (id: string) => `${at}/runs/${id}`;
  const notices = `${at}/settings/notices`;
  const channel = (id: string) => `${notices}/${id}`;
  return {
    /** A page that an older release had without its workspace. */
    moved: (path: string) => `${at}${path}`,
    /** Leads to its connections. */
    workspace: at,
    connections: `${at}/connections`,
    connectionsBy: (query: { search: string; shown: string; after?: string }) => {
      const asked = Object.entries(query).filter(([, text]) => text !== "" && text !== undefined);
      return `${at}/connections${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ""}`;
    },
    /** The same page after a *Test all* that found nothing to test. */
    nothingToTest: `${at}/connections?test-all=nothing`,
    connection,
    /** What was proven when it was connected, and what follows. */
    connected: (id: string) => `${connection(id)}/connected`,
    editConnection: (id: string) => `${connection(id)}/edit`,
    deleteConnection: (id: string) => `${connection(id)}/delete`,
    /** What a connection is reached with, to be typed anew; with a topic, which of it. */
    repairConnection: (id: string, topic?: RepairTopic | null) =>
      `${connection(id)}/repair${topic ? `?field=${topic}` : ""}`,
    repairHeldBack: (id: string) => `${connection(id)}/repair?held-back=yes`,
    /** A connection and a setup after a check that was not made, because there were too many. */
    connectionHeldBack: (id: string) => `${connection(id)}?held-back=yes`,
    connectHeldBack: (id: string) => `${setup(id)}/connect?held-back=yes`,
    /** The list after a setup was cancelled, which can be taken up again there. */
    setupCancelled: (id: string) => `${at}/connections?cancelled=${id}`,
    newSetup: `${at}/setups/new`,
    setup,
    beforeYouBegin: (id: string) => `${setup(id)}/before-you-begin`,
    integrationUser: (id: string) => `${setup(id)}/integration-user`,
    existingApp: (id: string) => `${setup(id)}/existing-app`,
    otherLanguage: (id: string) => `${setup(id)}/other-language`,
    shortcut: (id: string) => `${setup(id)}/shortcut`,
    shortcutPackage: (id: string, form: "source" | "metadata") => `${setup(id)}/shortcut/package?form=${form}`,
    part: (id: string, part: GuidedPartId) => `${setup(id)}/steps/${part}`,
    /** Where a setup does what a step of the guide does, and there at a control. */
    step: (id: string, step: StepId, control?: ControlId | null) =>
      `${setup(id)}/steps/${(control && partOfControl(control)) ?? partOfStep(step)}${control ? `#${control}` : ""}`,
    partScreen: (id: string, part: GuidedPartId, screen: ScreenId) => `${setup(id)}/steps/${part}/${screen}`,
    connect: (id: string) => `${setup(id)}/connect`,
    /** Where an open guide says that it is open, and reads what is seen. */
    setupLook: (id: string) => `${setup(id)}/look`,
    setupWait: (id: string) => `${setup(id)}/wait`,
    run,
    runProgress: (id: string) => `${run(id)}/progress`,
    cancelRun: (id: string) => `${run(id)}/cancel`,
    /** Where a form keeps what is typed into it. */
    draft: (name: DraftName, subject: string) => `${at}/drafts/${name}/${subject}`,
    /** Where an open page asks whether it would show something else by now. */
    changes: (
      page:
        | { connection: string }
        | { setup: string }
        | { search: string; shown?: string; after: string }
        | { channels: "all" }
        | { deliveries: string; after: string },
    ) => `${at}/changes?${new URLSearchParams(page)}`,
    explain: `${at}/explain`,
    settings: `${at}/settings`,
    /** Where notices go, and what became of them. */
    notices,
    newMailChannel: `${notices}/new-mail`,
    newWebhook: `${notices}/new-webhook`,
    deliveries: `${notices}/deliveries`,
    deliveriesOf: (query: { channel: string; after: string }) => `${notices}/deliveries?${new URLSearchParams(query)}`,
    channel,
    channelSecret: (id: string) => `${channel(id)}/secret`,
    removeChannel: (id: string) => `${channel(id)}/remove`,
  } as const;
};

export type WorkspaceRoutes = ReturnType<typeof workspaceRoutes>;
