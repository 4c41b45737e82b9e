import type { Stage } from "#lib/domain/check/check-run";
import type { Article } from "./article.ts";
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
  readonly fix?: string;
  /** The article's control is proven not to be it: `cause` stands for the article's own, and nothing is ringed. */
  readonly isElsewhere?: true;
};

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
    fix: "Look at the setting, and if it is right, wait: the same request then works within half an hour.",
  },
  {
    codes: ["consumer-key-unknown", "app-not-in-org"],
    applies: (known) => hasWorked(known) && known.isSandbox === true,
    cause: (known) =>
      `${worked(known)} The org is a sandbox: a sandbox refresh does not copy local External Client Apps.`,
    fix: "If the sandbox was refreshed, make the External Client App in it again and enter its new Consumer Key and Consumer Secret.",
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
    fix: "Copy Consumer Key and Consumer Secret again, both from the same page: rotating changes both.",
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
    fix: "In the production org's Setup, open Sandboxes and look whether the sandbox still exists.",
  },
  {
    codes: ["host-not-found", "edge-no-route", "wrong-host-or-path"],
    applies: hasWorked,
    cause: (known) => `${worked(known)} My Domain may have been renamed, or the org closed.`,
    fix: "Log in to the org with the browser and compare Instance URL with Current My Domain URL.",
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
    fix: "Look at API Access Control: have the app allowlisted and approved for the Run As user. Then at the profile's Session Security Level Required at Login.",
    isElsewhere: true,
  },
];

/** An article's cause and fixes as they fit one run. */
export type RankedFixes = {
  readonly likelyCause: string;
  readonly fixes: readonly string[];
  /** The control to ring; null where the run proves that it is another thing. */
  readonly control: Article["control"];
};

/**
 * The cause and the fixes of a problem in the order that fits what is known: an app four minutes old leads with waiting, a
 * connection that worked yesterday with what changed since. The article's own cause stays: what is known only adds to it.
 * Nothing known leaves the article as it is.
 */
export function rankFixes(code: ProblemCode, known: Circumstances): RankedFixes {
  const { likelyCause, fixes, control } = articles[code] as Article;
  const lead = leads.find(({ codes, applies }) => codes.includes(code) && applies(known));
  if (lead === undefined) return { likelyCause, fixes, control };
  const cause = lead.cause(known);
  return {
    likelyCause: lead.isElsewhere ? cause : `${cause} ${likelyCause}`,
    fixes: lead.fix ? [lead.fix, ...fixes] : fixes,
    control: lead.isElsewhere ? null : control,
  };
}
