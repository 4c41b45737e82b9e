import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { ControlId, ScreenId, StepId } from "#lib/domain/setup/controls";

/** The public pages of the guide beside its steps. */
type GuidePage = "before-you-begin" | "existing-app" | "other-language" | "pictures" | "print";

/** Every address of the app, so that a link and its page cannot drift apart. */
export const routes = {
  home: "/",
  firstStart: "/first-start",
  signIn: "/sign-in",
  connections: "/connections",
  connection: (id: string) => `/connections/${id}`,
  editConnection: (id: string) => `/connections/${id}/edit`,
  deleteConnection: (id: string) => `/connections/${id}/delete`,
  /** The same two pages after a check that was not made, because there were too many. */
  connectionHeldBack: (id: string) => `/connections/${id}?held-back=yes`,
  connectHeldBack: (id: string) => `/setups/${id}/connect?held-back=yes`,
  newSetup: "/setups/new",
  setup: (id: string) => `/setups/${id}`,
  beforeYouBegin: (id: string) => `/setups/${id}/before-you-begin`,
  existingApp: (id: string) => `/setups/${id}/existing-app`,
  otherLanguage: (id: string) => `/setups/${id}/other-language`,
  shortcut: (id: string) => `/setups/${id}/shortcut`,
  shortcutPackage: (id: string, form: "source" | "metadata") => `/setups/${id}/shortcut/package?form=${form}`,
  step: (id: string, step: StepId) => `/setups/${id}/steps/${step}`,
  stepScreen: (id: string, step: StepId, screen: ScreenId) => `/setups/${id}/steps/${step}/${screen}`,
  connect: (id: string) => `/setups/${id}/connect`,
  run: (id: string) => `/runs/${id}`,
  /** Where an open page asks whether it would show something else by now. */
  changes: (page: { connection: string } | { search: string; after: string }) =>
    `/api/changes?${new URLSearchParams(page)}`,
  runProgress: (id: string) => `/api/runs/${id}`,
  cancelRun: (id: string) => `/api/runs/${id}/cancel`,
  setupWaiting: (id: string) => `/api/setups/${id}/waiting`,
  explain: "/explain",
  guide: "/guide",
  guidePage: (page: GuidePage) => `/guide/${page}`,
  guideStep: (step: StepId) => `/guide/${step}`,
  /** A screen with the numbered rings of a step, or with those of the controls named. */
  guideScreen: (screen: ScreenId, shown: { step: StepId } | { ring: readonly ControlId[] }) =>
    `/guide/screens/${screen}?${"step" in shown ? `step=${shown.step}` : `ring=${shown.ring.join(",")}`}`,
  capture: (screen: ScreenId) => `/captures/${screen}`,
  problems: "/problems",
  problemSearch: (search: string) => `/problems?${new URLSearchParams({ search })}`,
  problem: (code: ProblemCode) => `/problems/${code}`,
  practice: "/practice",
  practiceOrg: (host: string) => `/practice/${host}`,
  settings: "/settings",
} as const;
