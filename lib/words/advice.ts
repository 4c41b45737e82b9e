import type { Advice } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";

type Words = {
  readonly title: string;
  readonly meaning: string;
  /** The article that says more, where there is one. */
  readonly article?: ProblemCode;
};

/** Each kind of advice in words: what was seen, and what to make of it. */
export const adviceWords: Readonly<Record<Advice["kind"], Words>> = {
  "instance-url-differs": {
    title: "Salesforce answers with another host.",
    meaning: "Calls to the API go to the host it names. If that is not this org, check which My Domain was meant.",
  },
  "no-instance-url": {
    title: "Salesforce’s answer names no instance URL.",
    meaning: "Calls to the API go to the My Domain that was typed.",
  },
  "other-org-than-before": {
    title: "This is another org than last time.",
    meaning: "A refreshed sandbox gets a new org id; otherwise the My Domain now leads elsewhere.",
    article: "other-org",
  },
  "run-as-user-changed": {
    title: "The Run As user is another one than before.",
    meaning: "The connection works with that user’s rights. If nobody meant it to, name the former user again:",
    article: "run-as-user-changed",
  },
  "is-sandbox": { title: "This org is a sandbox.", meaning: "Production was expected." },
  "is-production": { title: "This org is production.", meaning: "A sandbox was expected." },
  "jwt-token": {
    title: "Access tokens are JSON Web Tokens.",
    meaning: "They are longer than opaque ones and cannot be introspected in every org.",
  },
  "broad-scope": {
    title: "The app may do more than it needs.",
    meaning: "The scope api is enough. Remove full in OAuth Scopes, step 3.",
  },
  "identity-scope-absent": {
    title: "The identity service refused the token.",
    meaning: "The app has a scope that opens it, so a policy may be in the way; some details above may be missing.",
  },
  "run-as-administrator": {
    title: "The Run As user is an administrator.",
    meaning: "A token can then do everything. A user with only the rights the integration needs is safer.",
  },
  "run-as-person": {
    title: "The Run As user looks like a person’s account.",
    meaning: "When that person leaves, the connection stops. An integration user stays.",
  },
  "trial-ends": { title: "This org is a trial.", meaning: "The connection ends with it." },
  "old-api-version": { title: "The org offers only an old API version.", meaning: "Newer calls may be missing." },
  "odd-identity": {
    title: "The identity in Salesforce’s answer is unusual.",
    meaning: "The org id or user id does not look as documented; what could be read is shown.",
  },
  "not-ready-to-rotate": {
    title: "It cannot rotate consumer secrets yet.",
    meaning: "Everything else works. Put it right before a rotation is due:",
  },
};
