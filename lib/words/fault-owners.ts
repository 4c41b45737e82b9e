import type { FaultOwner } from "#lib/domain/problems/article";
import { type StepId, stepIds } from "#lib/domain/setup/controls";

const places: Readonly<Record<FaultOwner, string>> = {
  "salesforce-setup": "In Salesforce Setup",
  "typed-value": "In the values",
  "run-as-user": "With the Run As user, in Salesforce",
  network: "Between Orglink and Salesforce",
  "salesforce-outage": "At Salesforce",
  orglink: "In Orglink",
  unknown: "Not proven whose fault it is",
};

/** Where the fault lies, and the step of the guide that cures it: "In Salesforce Setup, step 4". */
export function faultPlace(owner: FaultOwner, step: StepId | null): string {
  return step === null ? places[owner] : `${places[owner]}, step ${stepIds.indexOf(step) + 1}`;
}

/** The same over a panel: of a saved connection nothing was typed just now, and what is not proven is not said. */
export function panelPlace(owner: FaultOwner, isSaved: boolean): string | null {
  if (owner === "unknown") return null;
  return owner === "typed-value" && isSaved ? "In the saved values" : places[owner];
}
