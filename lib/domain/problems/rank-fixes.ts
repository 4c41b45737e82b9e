import type { Stage } from "#lib/domain/check/check-run";
import { type ControlId, controls } from "#lib/domain/setup/controls";
import type { Article, FaultOwner } from "./article.ts";
import { articles } from "./articles.ts";
import type { ProblemCode } from "./problem-codes.ts";

/** What is known beside the answer; every field absent when it is not known. */
export type Circumstances = {
  /** Minutes since the External Client App was made or its settings were last changed. */
  readonly appChangedMinutesAgo?: number;
  /** When this connection last passed a check. */
  readonly lastGoodRunAt?: Date;
  readonly isSandbox?: boolean;
  /** Stages of the same run that passed. */
  readonly passedStages?: readonly Stage[];
};

/** How long Salesforce may take to spread a new app or a changed policy; 30 minutes is the longest that is common. */
const propagationMinutes = 30;

type Lead = {
  readonly codes: readonly ProblemCode[];
  readonly applies: (known: Circumstances) => boolean;
  readonly cause: (known: Circumstances) => string;
  /** What to do before all else; without it the article's own order holds. */
  readonly fix?: (article: Article) => LeadFix;
  /** The article's cause is proven not to be it: `cause` stands for it, and the owner is plain. */
  readonly isElsewhere?: { readonly faultOwner: FaultOwner };
};

/** A first thing to do, and what it names: the article's own control and page, another control, or nothing in this org's Setup. */
type LeadFix = { readonly text: string; readonly names: "as the article" | ControlId | null };

const lookFirst = ({ control, title }: Article): LeadFix => ({
  text: `Look at ${control ? controls[control].label : title}. If it is right, wait: the same request then works within half an hour.`,
  names: "as the article",
});

const isFresh = ({ appChangedMinutesAgo: minutes }: Circumstances): boolean =>
  minutes !== undefined && minutes >= 0 && minutes <= propagationMinutes;
const hasWorked = ({ lastGoodRunAt }: Circumstances): boolean => lastGoodRunAt !== undefined;
const worked = ({ lastGoodRunAt: at }: Circumstances): string =>
  `This connection last worked on ${at?.toISOString().slice(0, 16).replace("T", ", ") ?? ""} UTC, so something has changed since.`;

/** Causes that a circumstance makes the likeliest; the first that applies leads. */
const leads: readonly Lead[] = [
  {
    codes: [
      "consumer-key-unknown",
      "run-as-user-missing",
      "flow-not-enabled",
      "user-not-approved",
      "api-disabled-for-org",
    ],
    applies: isFresh,
    cause: ({ appChangedMinutesAgo: minutes = 0 }) =>
      `A step of the guide was ticked ${minutes < 1.5 ? "a minute" : `${Math.round(minutes)} minutes`} ago. If the app was saved then, Salesforce may still be spreading it: that often takes 2 to 10 minutes, and up to 30.`,
    fix: lookFirst,
  },
  {
    codes: ["consumer-key-unknown", "app-not-in-org"],
    applies: (known) => hasWorked(known) && known.isSandbox === true,
    cause: (known) =>
      `${worked(known)} The org is a sandbox: a sandbox refresh does not copy local External Client Apps.`,
    fix: () => ({
      text: "If the sandbox was refreshed, make the app in it again with New External Client App, and enter its new Consumer Key and Consumer Secret.",
      names: "new-external-client-app",
    }),
  },
  {
    codes: ["consumer-key-unknown"],
    applies: hasWorked,
    cause: (known) =>
      `${worked(known)} Most often the app was deleted, OAuth was disabled in it, or its key and secret were rotated.`,
  },
  {
    codes: ["consumer-secret-wrong"],
    applies: hasWorked,
    cause: (known) => `${worked(known)} Most often the secret was rotated.`,
    fix: () => ({
      text: "Copy Consumer Key and Consumer Secret again, both from the same page: rotating changes both.",
      names: "as the article",
    }),
  },
  {
    codes: ["run-as-user-missing", "flow-not-enabled", "user-not-approved", "ip-restricted", "api-scope-missing"],
    applies: hasWorked,
    cause: (known) => `${worked(known)} View Setup Audit Trail names who changed what.`,
  },
  {
    codes: ["host-not-found", "edge-no-route", "wrong-host-or-path"],
    applies: (known) => hasWorked(known) && known.isSandbox === true,
    cause: (known) => `${worked(known)} A sandbox may have been deleted, refreshed or renamed.`,
    // In another org than the one that the links of this problem lead to.
    fix: () => ({
      text: "In the production org's Setup, open Sandboxes and look whether the sandbox still exists.",
      names: null,
    }),
  },
  {
    codes: ["host-not-found", "edge-no-route", "wrong-host-or-path"],
    applies: hasWorked,
    cause: (known) => `${worked(known)} My Domain may have been renamed, or the org closed.`,
    fix: () => ({
      text: "Log in to the org with the browser and compare Instance URL with Current My Domain URL.",
      names: "as the article",
    }),
  },
  {
    codes: ["other-org"],
    applies: ({ isSandbox }) => isSandbox === true,
    cause: () => "The org is a sandbox, and most often it was refreshed.",
  },
  {
    codes: ["session-not-for-rest", "session-invalid"],
    applies: ({ passedStages = [] }) => passedStages.includes("session"),
    cause: () =>
      "Salesforce gave the token, says that it is active, and names no scope that would shut it out of the API. So the org most likely lets this app or this user log in, and not into the API.",
    fix: () => ({
      text: articles["api-access-control"].fixes[0] ?? "",
      names: articles["api-access-control"].control,
    }),
    isElsewhere: { faultOwner: "salesforce-setup" },
  },
];

/** An article's cause and fixes as they fit one run. */
export type RankedFixes = Pick<Article, "likelyCause" | "fixes" | "control" | "place" | "faultOwner">;

/**
 * The cause and the fixes of a problem in the order that fits what is known: an app four minutes old leads with waiting, a
 * connection that worked yesterday with what changed since. The article's own cause stays: what is known only adds to it.
 * `control` and `place` are those of the first fix. Nothing known leaves the article as it is.
 */
export function rankFixes(code: ProblemCode, known: Circumstances): RankedFixes {
  const article: Article = articles[code];
  const { likelyCause, fixes, control, place, faultOwner } = article;
  const own = { control, ...(place ? { place } : {}) };
  const lead = leads.find(({ codes, applies }) => codes.includes(code) && applies(known));
  if (lead === undefined) return { likelyCause, fixes, faultOwner, ...own };
  const cause = lead.cause(known);
  const first = lead.fix?.(article);
  return {
    likelyCause: lead.isElsewhere ? cause : causesOf(cause, likelyCause, known),
    fixes: first ? [first.text, ...fixes.filter((fix) => !isSaidBy(first, fix))] : fixes,
    faultOwner: lead.isElsewhere?.faultOwner ?? faultOwner,
    ...(first && first.names !== "as the article" ? { control: first.names } : own),
  };
}

/** A new app leads with its newness; that it once worked is said after what most often stops it. */
const causesOf = (cause: string, likelyCause: string, known: Circumstances): string =>
  !isFresh(known) && hasWorked(known) ? `${likelyCause} ${cause}` : `${cause} ${likelyCause}`;

/** Whether a fix says no more than the one that leads: both send to API Access Control. */
const isSaidBy = ({ names }: LeadFix, fix: string): boolean =>
  names === "api-allowlist" && fix.includes("API Access Control");
