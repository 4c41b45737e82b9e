import type { Problem } from "../check/check-run.ts";
import { articles } from "../problems/articles.ts";

/** Who is away: Salesforce itself, or the way to it from here. */
export const outageKinds = ["salesforce", "network"] as const;
export type OutageKind = (typeof outageKinds)[number];

/** What of an outage a problem is a sign of; null: it is this connection's own. */
export function outageOf({ code }: Problem): OutageKind | null {
  const { faultOwner, retry } = articles[code];
  if (faultOwner === "salesforce-outage") return "salesforce";
  return faultOwner === "network" && retry === "now" ? "network" : null;
}

/** Whether it passes by itself, with nothing changed: Salesforce or the way to it is away, or an answer asks for patience. */
export function passesByItself({ code }: Problem): boolean {
  const { faultOwner, retry } = articles[code];
  return faultOwner !== "orglink" && retry !== "no";
}
