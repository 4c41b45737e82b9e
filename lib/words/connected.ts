import type { IdentityCard, Stage, StageRecord } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";
import { spanOf } from "./durations.ts";

/** What the page of a new connection says beside its facts. */
export const connectedWords = {
  proven: "What was proven",
  asWhom: "As whom",
  untilWhen: "Until when",
  follows: "What follows",
  token: "Another is asked for whenever one is needed: the connection does not end with it.",
  secret: "until somebody changes them in Salesforce",
  trial: "The connection ends with the trial org.",
  certificate: "Salesforce’s own, which it renews.",
  apiVersion: "the newest that this org offers",
} as const;

type Proven = { readonly card: IdentityCard; readonly myDomain: string };

const kindOf = ({ isSandbox }: IdentityCard): string | null =>
  isSandbox === undefined ? null : isSandbox ? "a sandbox" : "production";

export const orgOf = ({ orgName, orgId }: IdentityCard): string => orgName ?? orgId;

export const userOf = ({ runAsUsername, runAsName, runAsUserId }: IdentityCard): string =>
  runAsUsername ?? runAsName ?? runAsUserId;

/** "Acme GmbH, a sandbox": the org, as far as Salesforce said which kind it is. */
export const orgAndKind = (card: IdentityCard): string => [orgOf(card), kindOf(card)].filter(Boolean).join(", ");

/** "68.0", as Setup and the documentation write it. */
export const versionOf = ({ apiVersion }: IdentityCard): string =>
  apiVersion.startsWith("v") ? apiVersion.slice(1) : apiVersion;

/** What each stage proves when it passes, in a sentence about this org. */
const proofs: Readonly<Record<Stage, (proven: Proven) => string>> = {
  address: ({ myDomain }) => `${myDomain} is a My Domain.`,
  reach: () => "A Salesforce org answers there. The secret had not been sent yet.",
  token: () => "Key and secret fit, the flow is on, a Run As user is named: Salesforce gives a token.",
  api: ({ card }) => `The token opens the REST API, version ${versionOf(card)}.`,
  identity: ({ card }) => `It is ${orgAndKind(card)}, and the token works as ${userOf(card)}.`,
  session: ({ card: { tokenLifetimeSeconds } }) =>
    tokenLifetimeSeconds === undefined
      ? "Salesforce knows the token; how long it lives was not said."
      : `A token lives ${spanOf(tokenLifetimeSeconds)}.`,
  "rotation-readiness": () => "The app’s consumer secrets can be reached through Salesforce’s API.",
};

/** What a stage proved, in a sentence; of one that did not pass, what stood in the way. */
export function proofOf({ stage, state, problem }: StageRecord, proven: Proven): string {
  if (state === "passed") return proofs[stage](proven);
  if (state !== "advice") return "Not asked.";
  const why = problem ? `${articles[problem.code].title}.` : "Salesforce did not say all.";
  // The token's own answer names org and user; more was not to be seen.
  return stage === "identity" ? `${proofs.identity(proven)} ${why}` : why;
}

/** What to do with a new connection, as far as it can be done today. */
export const followWords = {
  nobodyTold: "Nobody is told when it fails.",
  byHand: "When the Consumer Secret is changed in Salesforce, paste the new one here.",
  practice: "This is a practice org: nothing real depends on it.",
  another: "Is there another org?",
} as const;

export const toldOfFailure = (count: number): string =>
  count === 1 ? "One channel is told when it fails." : `${count} channels are told when it fails.`;

export const calledSo = (name: string, projectName: string | null): string =>
  projectName === null ? `It is called ${name}, in no project.` : `It is called ${name}, in ${projectName}.`;
