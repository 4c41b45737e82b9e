import { isPracticeHost, type MyDomain } from "#lib/domain/address/my-domain";
import type { Evidence, IdentityCard, Problem, RunState, StageRecord } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { type ProblemMeaning, problemMeaning } from "#lib/domain/problems/problem-meaning";
import type { Circumstances } from "#lib/domain/problems/rank-fixes";
import type { ControlId, SetupPage } from "#lib/domain/setup/controls";
import { controlLink, orgOf, setupLink } from "#lib/guide/setup-links";

/** What is asked of a run to say what it means; its row has it all. */
export type MeantRun = {
  readonly state: RunState;
  readonly problem: Problem | null;
  readonly stages: readonly StageRecord[];
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly myDomain: string;
};

/** What is known of the connection a run was of, and of the setup it was made in, as they are read. */
export type AroundRun = {
  readonly connection: {
    readonly connection: { readonly card: Pick<IdentityCard, "isSandbox"> };
    readonly lastGoodRunAt: Date | null;
  } | null;
  readonly setup: {
    readonly setup: {
      readonly id: string;
      readonly state: "open" | "done" | "cancelled";
      readonly appId: string | null;
      /** A repair has no steps of its own. */
      readonly repairs?: string | null;
    };
    readonly lastTickAt: Date | null;
  } | null;
};

/** A way to a page of the org's Setup. A practice org has that page in Orglink, so its address is made by whoever shows it. */
export type DeepLink = {
  /** What a link to it says: "Open My Domain in your Setup". */
  readonly label: string;
  /** What finds the page in Quick Find, should the link not fit. */
  readonly quickFind: string;
} & (
  | { readonly to: "salesforce"; readonly href: string }
  | {
      readonly to: "practice-org";
      readonly host: MyDomain;
      readonly page: SetupPage;
      /** What is ringed there. */
      readonly control: ControlId | null;
    }
);

/** What a run that did not pass means. It holds for whoever asks: what they may do about it is another question. */
export type RunMeaning = ProblemMeaning & {
  readonly evidence: Evidence;
  /** The moment to look for in Login History. */
  readonly askedAt: Date;
  readonly deepLink: DeepLink | null;
  /** The setup under way in which `step` is done; null: it is read in the guide. */
  readonly openSetupId: string | null;
};

/**
 * What a run means: its problem, also of one that ended without any, with the cause and the fixes that fit what is known, the
 * control to ring, and the way into the org. Null for a run that passed or has not ended.
 *
 * Addresses of Orglink's own are left to the page, the mail or the route that speaks of it.
 */
export function runMeaning(run: MeantRun, around: AroundRun): RunMeaning | null {
  const problem = problemOf(run);
  if (problem === null) return null;
  const meaning = problemMeaning(problem.code, knownOf(run, around));
  const setup = around.setup?.setup;
  return {
    ...meaning,
    evidence: problem.evidence,
    askedAt: run.finishedAt ?? run.startedAt,
    deepLink: deepLinkOf(meaning, run.myDomain as MyDomain, setup?.appId ?? null),
    openSetupId: setup?.state === "open" && !setup.repairs ? setup.id : null,
  };
}

/** The problem of a run that ended without one of its own; null where there is none. */
const endedBy: Readonly<Record<RunState, ProblemCode | null>> = {
  running: null,
  passed: null,
  interrupted: "run-interrupted",
  cancelled: "run-cancelled",
  failed: "unexpected",
};

function problemOf({ state, problem }: MeantRun): Problem | null {
  const code = endedBy[state];
  return code && (problem ?? { code, evidence: {} });
}

/** What puts the likeliest cause first: whether it ever worked before, what kind of org it is, what passed. */
function knownOf(run: MeantRun, { connection, setup }: AroundRun): Circumstances {
  const isSandbox = connection?.connection.card.isSandbox;
  const changedAt = setup?.lastTickAt;
  const lastGoodRunAt = connection?.lastGoodRunAt;
  return {
    ...(changedAt ? { appChangedMinutesAgo: (run.startedAt.getTime() - changedAt.getTime()) / 60_000 } : {}),
    // A connection that was put right since says nothing about how this run began.
    ...(lastGoodRunAt && lastGoodRunAt < run.startedAt ? { lastGoodRunAt } : {}),
    ...(isSandbox === undefined ? {} : { isSandbox }),
    passedStages: run.stages.filter(({ state }) => state === "passed").map(({ stage }) => stage),
  };
}

/** To the page the control is on; where none is to be set, to the page to look at. */
function deepLinkOf({ control, place }: ProblemMeaning, myDomain: MyDomain, appId: string | null): DeepLink | null {
  const options = appId === null ? {} : { appId };
  const link = control
    ? controlLink(myDomain, control, options)
    : place && { ...setupLink(myDomain, place, options), page: place };
  if (!link?.href) return null;
  const { href, page, title, quickFind } = link;
  const shared = { label: `Open ${title} in ${orgOf(href)}`, quickFind };
  return isPracticeHost(myDomain)
    ? { ...shared, to: "practice-org", host: myDomain, page, control }
    : { ...shared, to: "salesforce", href };
}
