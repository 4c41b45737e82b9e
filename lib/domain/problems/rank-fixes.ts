import type { Stage } from "../check-run.ts";
import type { ProblemCode } from "../problem-codes.ts";
import { articles } from "./articles.ts";

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
  readonly fix: string;
};

const isFresh = ({ appChangedMinutesAgo: minutes }: Circumstances): boolean =>
  minutes !== undefined && minutes >= 0 && minutes <= propagationMinutes;
const hasWorked = ({ lastGoodRunAt }: Circumstances): boolean => lastGoodRunAt !== undefined;
const day = (at: Date | undefined): string => at?.toISOString().slice(0, 10) ?? "";

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
      `The app was changed ${minutes < 1.5 ? "a minute" : `${Math.round(minutes)} minutes`} ago. Salesforce often needs 2 to 10 minutes, and up to 30, until a change counts everywhere.`,
    fix: "Wait first: if nothing is wrong in Setup, the same request works within half an hour.",
  },
  {
    codes: ["consumer-key-unknown", "app-not-in-org"],
    applies: (known) => hasWorked(known) && known.isSandbox === true,
    cause: ({ lastGoodRunAt }) =>
      `This connection worked on ${day(lastGoodRunAt)}, and the org is a sandbox. A sandbox refresh does not copy local External Client Apps.`,
    fix: "If the sandbox was refreshed, make the External Client App in it again and enter its new Consumer Key and Consumer Secret.",
  },
  {
    codes: ["consumer-key-unknown"],
    applies: hasWorked,
    cause: ({ lastGoodRunAt }) =>
      `This connection worked on ${day(lastGoodRunAt)}. Since then the app was deleted, or its key and secret were rotated.`,
    fix: "Check in External Client App Manager that the app still exists, and copy Consumer Key and Consumer Secret again.",
  },
  {
    codes: ["consumer-secret-wrong"],
    applies: hasWorked,
    cause: ({ lastGoodRunAt }) => `This connection worked on ${day(lastGoodRunAt)}. Since then the secret was rotated.`,
    fix: "Copy Consumer Key and Consumer Secret again, both from the same page: rotating changes both.",
  },
  {
    codes: ["run-as-user-missing", "flow-not-enabled", "user-not-approved", "ip-restricted", "api-scope-missing"],
    applies: hasWorked,
    cause: ({ lastGoodRunAt }) =>
      `This connection worked on ${day(lastGoodRunAt)}. Since then somebody changed the app or the Run As user.`,
    fix: "In Setup, open View Setup Audit Trail: it names who changed what.",
  },
  {
    codes: ["host-not-found", "edge-no-route", "wrong-host-or-path"],
    applies: (known) => hasWorked(known) && known.isSandbox === true,
    cause: ({ lastGoodRunAt }) =>
      `This connection worked on ${day(lastGoodRunAt)}. Since then the sandbox was deleted, or it was renamed.`,
    fix: "In the production org's Setup, open Sandboxes and look whether the sandbox still exists.",
  },
  {
    codes: ["host-not-found", "edge-no-route", "wrong-host-or-path"],
    applies: hasWorked,
    cause: ({ lastGoodRunAt }) =>
      `This connection worked on ${day(lastGoodRunAt)}. Since then My Domain was renamed, or the org was closed.`,
    fix: "Log in to the org with the browser and compare Instance URL with Current My Domain URL.",
  },
  {
    codes: ["session-not-for-rest", "session-invalid"],
    applies: ({ passedStages = [] }) => passedStages.includes("session"),
    cause: () =>
      "Introspection says that the token is active, so it is not expired: the org lets this app or user into login, not into the API.",
    fix: "Check the api scope first, then API Access Control and the profile's Session Security Level Required at Login.",
  },
];

/**
 * The cause and the fixes of a problem in the order that fits what is known: an app four minutes old leads with waiting, a
 * connection that worked yesterday with what changed since. Nothing known leaves the article's own order.
 */
export function rankFixes(
  code: ProblemCode,
  known: Circumstances,
): { readonly likelyCause: string; readonly fixes: readonly string[] } {
  const { likelyCause, fixes } = articles[code];
  const lead = leads.find(({ codes, applies }) => codes.includes(code) && applies(known));
  return lead ? { likelyCause: lead.cause(known), fixes: [lead.fix, ...fixes] } : { likelyCause, fixes };
}
