import type { FaultOwner } from "#lib/domain/problems/article";
import { type StepId, stepIds } from "#lib/domain/setup/controls";

const places: Readonly<Record<FaultOwner, string>> = {
  "salesforce-setup": "In Salesforce Setup",
  "typed-value": "In the values",
  "run-as-user": "With the Run As user, in Salesforce",
  network: "Between Orglink and Salesforce",
  "salesforce-outage": "At Salesforce",
  orglink: "In Orglink",
  unknown: "Elsewhere, or not told by the answer",
};

/** Over the articles of those at fault. */
export const faultGroup = (owner: FaultOwner): string => places[owner];

/**
 * Where the fault lies, and the step of the guide that cures it: "In Salesforce Setup, step 4". What is not proven is not
 * said: then the step alone, or nothing.
 */
export function faultPlace(owner: FaultOwner, step: StepId | null): string | null {
  const place = owner === "unknown" ? null : places[owner];
  if (step === null) return place;
  const number = stepIds.indexOf(step) + 1;
  return place === null ? `Step ${number}` : `${place}, step ${number}`;
}

/** The same over a panel: of a saved connection nothing was typed just now, and what is not proven is not said. */
export function panelPlace(owner: FaultOwner, isSaved: boolean): string | null {
  if (owner === "unknown") return null;
  return owner === "typed-value" && isSaved ? "In the saved values" : places[owner];
}
