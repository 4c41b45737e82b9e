import type { Problem } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { ControlId } from "#lib/domain/setup/controls";
import { gaveToken, type SeenAnswer } from "./seen-answer.ts";

/** What an answer says of a control, and how sure that is: what was only reported never ticks, and contradicts nobody. */
export type Verdict = { readonly is: "set" | "not-set"; readonly sure: "verified" | "reported" };
export type Verdicts = ReadonlyMap<ControlId, Verdict>;

type Row = { readonly [Id in ControlId]?: Verdict };

const all = (controls: readonly ControlId[], is: Verdict["is"], sure: Verdict["sure"]): Row =>
  Object.fromEntries(controls.map((control) => [control, { is, sure }]));

/**
 * Salesforce found an app by the key: it was created, OAuth is on, and the key is this org's. The other values of its form say
 * nothing here: they can be changed since, and an app keeps its key.
 */
const appFound = all(["enable-oauth", "create-button", "consumer-key"], "set", "verified");

/**
 * Why a token ticks none of these, though each is likely to be as the guide says. All is right without them, so they keep nobody
 * from connecting; whoever sets them ticks them by hand.
 */
export const unprovenByToken = {
  "settings-client-credentials":
    "Salesforce asks for the flow in Settings and in Policies, and nowhere says that a token is refused where only Policies has it.",
  "app-status": "What the token endpoint answers for a disabled app is documented nowhere.",
  "permitted-users": "A token comes with either value, where the Run As user is approved.",
  "ip-relaxation": "A token comes with either value, where the address is allowed.",
} as const satisfies { readonly [Id in ControlId]?: string };

/** A token: key and secret fit, the flow is on where everybody agrees that it counts, and a user is named. */
const tokenGiven: Row = {
  ...appFound,
  ...all(
    ["consumer-secret", "policies-client-credentials", "run-as-username", "policies-save-button"],
    "set",
    "verified",
  ),
  ...all(Object.keys(unprovenByToken) as (keyof typeof unprovenByToken)[], "set", "reported"),
};

/** With `api` among its scopes a token can use the REST API, `full` stands for it. */
const usableScopes = ["api", "full"];

/**
 * Which controls a refusal speaks of, beside those that came before it. Salesforce's own order of checks is partly unknown: a
 * refusal proves that the app was found only where it is about that app, and never that what stands before it in our list is set.
 */
const refusals: { readonly [Code in ProblemCode]?: Row } = {
  "consumer-key-unknown": all(["consumer-key"], "not-set", "verified"),
  "consumer-key-missing": all(["consumer-key"], "not-set", "reported"),
  "consumer-secret-wrong": { ...appFound, ...all(["consumer-secret"], "not-set", "verified") },
  "consumer-secret-missing": all(["consumer-secret"], "not-set", "reported"),
  // The text for both: no user, and the flow off in Policies. At least one of them is so; which, it does not say.
  "run-as-user-missing": {
    ...appFound,
    ...all(["run-as-username", "policies-client-credentials"], "not-set", "reported"),
  },
  // Four answers are told of a flow that is off, and this one of both check boxes.
  "flow-not-enabled": { ...appFound, ...all(["settings-client-credentials"], "not-set", "reported") },
  "user-not-approved": { ...appFound, ...all(["permitted-users"], "not-set", "verified") },
  "app-blocked": { ...appFound, ...all(["app-status"], "not-set", "reported") },
  "app-disabled": { ...appFound, ...all(["app-status"], "not-set", "reported") },
  "ip-or-hours-restricted": { ...appFound, ...all(["ip-relaxation"], "not-set", "reported") },
  "ip-restricted": { ...appFound, ...all(["ip-relaxation"], "not-set", "reported") },
  "run-as-user-inactive": appFound,
  "run-as-user-frozen": appFound,
  "run-as-user-login-limit": appFound,
  "too-many-scopes": { ...appFound, ...all(["oauth-scopes"], "not-set", "reported") },
  "scope-not-usable": { ...appFound, ...all(["oauth-scopes"], "not-set", "reported") },
  "api-scope-missing": { ...appFound, ...all(["oauth-scopes"], "not-set", "reported") },
};

/** What an answer proves of which control: the one table of the live guide. */
export function whatProves(answer: SeenAnswer): Verdicts {
  const row: Row = gaveToken(answer) ? { ...tokenGiven, ...scopesOf(answer), ...rotationOf(answer) } : {};
  const refused: Row = answer.came === "refused" ? (refusals[answer.problem.code] ?? {}) : {};
  return new Map(Object.entries({ ...row, ...refused }) as [ControlId, Verdict][]);
}

function scopesOf(answer: SeenAnswer): Row {
  const scopes = answer.came === "all" ? answer.card.scopes : answer.came === "token" ? answer.scopes : [];
  const given = answer.came === "refused" ? (answer.seen.scopes ?? []) : scopes;
  return usableScopes.some((scope) => given.includes(scope)) ? all(["oauth-scopes"], "set", "verified") : {};
}

/** Asked only of a setup that rotates: without the advice the secrets were in reach, switch and permission alike. */
function rotationOf(answer: SeenAnswer): Row {
  if (answer.came !== "all") return {};
  const advice = answer.advice.find(({ kind }) => kind === "not-ready-to-rotate");
  return advice?.detail === "rotation-switch-off"
    ? all(["rest-secret-access"], "not-set", articles["rotation-switch-off"].verified)
    : {};
}

/** How a control shows itself in the org, where that is sure. */
export type SeenControls = ReadonlyMap<ControlId, Verdict["is"]>;

/** The verified part of what an answer proves: what ticks, and what contradicts a tick. */
export const seenControls = (answer: SeenAnswer | null): SeenControls =>
  new Map(
    answer === null
      ? []
      : [...whatProves(answer)].flatMap(([control, { is, sure }]) => (sure === "verified" ? [[control, is]] : [])),
  );

/** The control that the last answer names as the next thing to do; null where it names none. */
export const namedControl = ({ code }: Problem): ControlId | null => articles[code].control;
