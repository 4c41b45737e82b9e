import type { Problem } from "../check/check-run.ts";
import { articles } from "../problems/articles.ts";
import { type ProblemCode, problemCodes } from "../problems/problem-codes.ts";

/** Who is away: Salesforce itself, or the way to it from here. */
export const outageKinds = ["salesforce", "network"] as const;
export type OutageKind = (typeof outageKinds)[number];

/** What of an outage a problem is a sign of; null: it is this connection's own. */
export function outageOf({ code }: Pick<Problem, "code">): OutageKind | null {
  const { faultOwner, retry } = articles[code];
  if (faultOwner === "salesforce-outage") return "salesforce";
  return faultOwner === "network" && retry === "now" ? "network" : null;
}

/** The problems that are signs of an outage of a kind. */
export const signsOf = (kind: OutageKind): readonly ProblemCode[] =>
  problemCodes.filter((code) => outageOf({ code }) === kind);

/** Whether it passes by itself, with nothing changed: Salesforce or the way to it is away, or an answer asks for patience. */
export function passesByItself({ code }: Pick<Problem, "code">): boolean {
  const { faultOwner, retry } = articles[code];
  return faultOwner !== "orglink" && retry !== "no";
}

/** That many connections at once are no hiccup of one of them. */
export const severalConnections = 3;

const noticedAfterMs = 10 * 60_000;
/** Nobody has met it for so long: then who passes proves more than themselves. */
const quietAfterMs = 2 * 60_000;

/** An outage as a check meets it. */
export type OutageMet = {
  readonly since: Date;
  readonly at: Date;
  /** Another check has met it before this one. */
  readonly isSeenAgain: boolean;
  /** How many connections it keeps waiting, this one among them. */
  readonly concerned: number;
  /** How many the workspace has, up to `severalConnections`. */
  readonly inWorkspace: number;
};

/** Whether it is time to tell of an outage: it concerns several connections, or all of a workspace that has fewer, or it lasts. */
export function isWorthNotice({ since, at, isSeenAgain, concerned, inWorkspace }: OutageMet): boolean {
  if (at.getTime() - since.getTime() > noticedAfterMs) return true;
  return concerned >= severalConnections || (isSeenAgain && concerned >= inWorkspace);
}

/**
 * Whether an outage is over when a connection passes that it kept waiting: nobody has met it for two minutes, or nobody else is left
 * to meet it. One org that answers while others next to it do not is no end.
 */
export const isOver = (lastSeenAt: Date, at: Date, othersWaiting: number): boolean =>
  othersWaiting === 0 || at.getTime() - lastSeenAt.getTime() >= quietAfterMs;

const spreadAtLeastMs = 10 * 60_000;
const eachMs = 200;

/** Over how long the checks of those are spread that waited: ten minutes, longer where they are thousands. */
export const recoverySpreadMs = (waiting: number): number => Math.max(spreadAtLeastMs, waiting * eachMs);
