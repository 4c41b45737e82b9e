import { checkApiName, maxAppNameLength } from "#lib/domain/setup/api-name";
import { practiceSuffix } from "#lib/practice/practice";
import { ok, type Result, refuse } from "../../domain/result.ts";
import { checkLength, checkLine, checkOwnValue } from "../own-value-checks.ts";
import type { OwnValues } from "../values.ts";
import { policySuffix } from "./component-names.ts";
import { reservedBy } from "./reserved-words.ts";

/** What the package is made from: the admin's own values. The My Domain is only for the command that signs in. */
export type PackageValues = {
  readonly appName: string;
  readonly apiName: string;
  readonly contactEmail: string;
  readonly callbackUrl: string;
  readonly runAsUsername: string;
  readonly description?: string;
  readonly myDomain?: string;
};
export type PackageField = keyof PackageValues;

/** Why there is no package: the value, and what to change about it. */
export type PackageProblem = { readonly field: PackageField; readonly message: string };

/** A practice org's My Domain, which the Salesforce CLI does not reach. */
export const isOnlyPractised = (myDomain: string | undefined): boolean =>
  myDomain?.endsWith(`.${practiceSuffix}`) === true;

/**
 * The own values of a setup as the package takes them; what is not known yet is empty, and refused by name. A practice
 * org's My Domain is left out: its package is made for whichever org the reader signs in to.
 */
export function packageValuesOf(own: OwnValues): PackageValues {
  const { appName = "", apiName = "", contactEmail = "", callbackUrl = "", runAsUsername = "", myDomain } = own;
  return {
    appName,
    apiName,
    contactEmail,
    callbackUrl,
    runAsUsername,
    ...(myDomain && !isOnlyPractised(myDomain) ? { myDomain } : {}),
  };
}

/** Longest API Name, in characters: Salesforce names the policies after the app, and theirs ends at 80 too. */
const maxPackageApiNameLength = maxAppNameLength - policySuffix.length;
const maxDescriptionLength = 255;

type Check = (value: string) => Result<string, string>;

const checks: Readonly<Record<PackageField, Check>> = {
  appName: (typed) => checkOwnValue("appName", typed),
  apiName: checkPackageApiName,
  contactEmail: (typed) => checkOwnValue("contactEmail", typed),
  callbackUrl: (typed) => checkOwnValue("callbackUrl", typed),
  runAsUsername: (typed) => checkOwnValue("runAsUsername", typed),
  description: (typed) => checkLength(typed, maxDescriptionLength),
  myDomain: (host) =>
    isOnlyPractised(host)
      ? refuse("This is a practice org. The Salesforce CLI reaches real orgs only.")
      : /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)
        ? ok(host)
        : refuse("Use the host of the My Domain, such as acme.my.salesforce.com."),
};

/**
 * Holds every value against what Salesforce accepts, what an XML file can carry, and what must not be in a file at all.
 *
 * @returns the values without the spaces around them, or all problems in the order of the fields
 */
export function checkPackageValues(values: PackageValues): Result<PackageValues, readonly PackageProblem[]> {
  const problems: PackageProblem[] = [];
  const checked: Partial<Record<PackageField, string>> = {};
  for (const field of Object.keys(checks) as PackageField[]) {
    const value = values[field];
    if (value === undefined) continue;
    const result = checkValue(field, value);
    if (result.ok) checked[field] = result.value;
    else problems.push({ field, message: result.problem });
  }
  // Without a name there is none to make an API Name from: one problem, not two.
  const isNamed = values.appName.trim() !== "" || values.apiName.trim() !== "";
  const told = problems.filter(({ field }) => isNamed || field !== "apiName");
  return told.length === 0 ? ok(checked as PackageValues) : refuse(told);
}

function checkValue(field: PackageField, value: string): Result<string, string> {
  const line = checkLine(value);
  return line.ok ? checks[field](line.value) : line;
}

function checkPackageApiName(name: string): Result<string, string> {
  if (name === "") return refuse("There is none: it is made from the letters A to Z and digits of the app's name.");
  const checked = checkApiName(name);
  if (!checked.ok) return checked;
  if (name.length > maxPackageApiNameLength) {
    return refuse(
      `Use at most ${maxPackageApiNameLength} characters; Salesforce adds ${policySuffix} for the policies.`,
    );
  }
  const by = reservedBy(name);
  return by === null ? checked : refuse(`Choose another name: ${name} is a reserved word of ${by}.`);
}
