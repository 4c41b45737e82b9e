import { checkAppName } from "#lib/domain/setup/api-name";
import { credentialsIn } from "#lib/domain/text/harmless";
import { readKeptText } from "#lib/domain/text/kept-text";
import { ok, type Result, refuse } from "../domain/result.ts";
import { ownValueLengths } from "./values.ts";

type Check = (typed: string) => Result<string, string>;

const checks = {
  appName: checkAppName,
  contactEmail: (typed) => checkAddress(typed, "Enter an e-mail address.", ownValueLengths.contactEmail),
  callbackUrl: checkCallbackUrl,
  runAsUsername: checkUsername,
} as const satisfies Record<string, Check>;

/** The own values that are typed as they are, and can be wrong by themselves. */
export type CheckedOwnValue = keyof typeof checks;

/**
 * Holds an own value against what Salesforce accepts in its field. Nothing typed is refused too: whoever may leave a value
 * out asks only about one that is there.
 *
 * @returns the value without the spaces around it, or what to change about it
 */
export function checkOwnValue(name: CheckedOwnValue, typed: string): Result<string, string> {
  const line = checkLine(typed);
  return line.ok ? checks[name](line.value) : line;
}

/** A single line that may stand in a picture, in a list or in a file: what the rule for names allows, and no credential of any kind. */
export function checkLine(typed: string): Result<string, string> {
  const line = readKeptText(typed, { maxChars: longestLine, lines: "one" });
  const credential = credentialsIn(typed.slice(0, longestLine)).find((kind) => neverInValues.includes(kind));
  return credential ? refuse(`This looks like a ${credential}. It does not belong here.`) : line;
}

/** The longest own value is a callback URL. */
const longestLine = ownValueLengths.callbackUrl;

/** Access tokens and codes are left out: they are recognized by their length too, and a long name has that. */
const neverInValues = ["Consumer Key", "Consumer Secret", "refresh token", "password"];

function checkUsername(typed: string): Result<string, string> {
  if (typed !== "" && !/^[\x21-\x7E]+$/.test(typed)) return refuse("Use the username; it has no spaces or accents.");
  return checkAddress(typed, "Enter the username, which looks like an e-mail address.", ownValueLengths.runAsUsername);
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
  return checkLength(typed, ownValueLengths.callbackUrl);
}

/** @returns the text, or that it is too long */
export const checkLength = (typed: string, max: number): Result<string, string> =>
  typed.length > max ? refuse(`Use at most ${max} characters.`) : ok(typed);
