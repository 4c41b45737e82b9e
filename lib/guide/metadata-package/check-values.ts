import { checkApiName, checkAppName, maxAppNameLength } from "../../domain/api-name.ts";
import { credentialsIn } from "../../domain/harmless.ts";
import { practiceSuffix } from "../../domain/practice.ts";
import { ok, type Result, refuse } from "../../domain/result.ts";
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

/** The own values of a setup as the package takes them; what is not known yet is empty, and refused by name. */
export function packageValuesOf(own: OwnValues): PackageValues {
  const { appName = "", apiName = "", contactEmail = "", callbackUrl = "", runAsUsername = "", myDomain } = own;
  return { appName, apiName, contactEmail, callbackUrl, runAsUsername, ...(myDomain ? { myDomain } : {}) };
}

/** Longest API Name, in characters: Salesforce names the policies after the app, and theirs ends at 80 too. */
export const maxPackageApiNameLength = maxAppNameLength - policySuffix.length;
/** Longest username of a Salesforce user, in characters. */
const maxUsernameLength = 80;
const maxEmailLength = 254;
const maxUrlLength = 2_000;
const maxDescriptionLength = 255;

type Check = (value: string) => Result<string, string>;

const checks: Readonly<Record<PackageField, Check>> = {
  appName: checkAppName,
  apiName: checkPackageApiName,
  contactEmail: (typed) => checkAddress(typed, "Enter an e-mail address.", maxEmailLength),
  callbackUrl: checkCallbackUrl,
  runAsUsername: checkUsername,
  description: (typed) => checkLength(typed, maxDescriptionLength),
  myDomain: (host) =>
    host.endsWith(`.${practiceSuffix}`)
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
  // XML 1.0 §2.2 has no place for these; line and paragraph separators would break a one-line value in two.
  if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(value))
    return refuse("Use a single line without hidden characters.");
  const credential = credentialsIn(value).find((kind) => neverInFiles.includes(kind));
  if (credential) return refuse(`This looks like a ${credential}. It has no place in a package.`);
  return checks[field](value.trim());
}

/** Access tokens and codes are left out: they are recognized by their length too, and a long name has that. */
const neverInFiles = ["Consumer Key", "Consumer Secret", "refresh token", "password"];

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

function checkUsername(typed: string): Result<string, string> {
  if (typed !== "" && !/^[\x21-\x7E]+$/.test(typed)) return refuse("Use the username; it has no spaces or accents.");
  return checkAddress(typed, "Enter the username, which looks like an e-mail address.", maxUsernameLength);
}

function checkAddress(typed: string, missing: string, maxLength: number): Result<string, string> {
  if (!/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/.test(typed)) return refuse(missing);
  return checkLength(typed, maxLength);
}

function checkCallbackUrl(typed: string): Result<string, string> {
  const url = URL.canParse(typed) && !/\s/.test(typed) ? new URL(typed) : null;
  const isTaken = url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "localhost");
  if (url === null || !isTaken) return refuse("Use an https address, such as https://localhost.");
  if (url.username !== "" || url.password !== "") return refuse("Leave out the user name and password.");
  return checkLength(typed, maxUrlLength);
}

const checkLength = (typed: string, max: number): Result<string, string> =>
  typed.length > max ? refuse(`Use at most ${max} characters.`) : ok(typed);
