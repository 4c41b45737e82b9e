import { z } from "zod";
import { ok } from "#lib/domain/result";
import { parseSetupScreen, parseWayBack } from "#lib/practice/setup-screens";
import { defineForm, type Form, field, hiddenField } from "./define-form.ts";
import {
  type Carried,
  carriedFields,
  host,
  renameFields,
  type SwitchFields,
  stale,
  switches,
  userFields,
} from "./practice-form.ts";

/** What every form of a practice org's Setup sends along: the page that it is on, and where in Orglink one came from. */
const place = {
  screen: hiddenField((text) => {
    const screen = parseSetupScreen(text);
    return screen === null ? stale("It does not say which page it is on.") : ok(screen);
  }),
  // A way back that is none leads nowhere; it is no reason to refuse what was typed.
  from: hiddenField((text) => ok(parseWayBack(text))),
};

export type PracticeSetupForm = Form<
  { readonly host: typeof host; readonly switches: typeof switches } & typeof place & SwitchFields<Carried>
>;

/** Salesforce's words at a field that may not be empty. */
const incomplete = "Complete this field.";

/**
 * The switches of one page of Setup, refused as Salesforce refuses them: what has a star is not left empty. The trainers' page
 * takes such values, since an org can have come by them otherwise.
 */
export const practiceSetupForm = (carried: string): PracticeSetupForm =>
  defineForm({ host, switches, ...place, ...carriedFields(carried) }, (values) => {
    const isEmpty = (name: "appName" | "callbackUrl" | "runAsUsername") => values[name] === "";
    const { apiName, contactEmail, enableOauth, oauthScopes, policiesClientCredentials } = values;
    return {
      ...(isEmpty("appName") ? { appName: incomplete } : {}),
      ...(apiName === undefined || isApiName(apiName) ? {} : { apiName: apiName === "" ? incomplete : apiNameRule }),
      ...(contactEmail === undefined || z.email().safeParse(contactEmail).success
        ? {}
        : { contactEmail: contactEmail === "" ? incomplete : "Enter a valid email address." }),
      ...(enableOauth && isEmpty("callbackUrl") ? { callbackUrl: incomplete } : {}),
      ...(enableOauth && oauthScopes?.length === 0 ? { oauthScopes: incomplete } : {}),
      ...(policiesClientCredentials && isEmpty("runAsUsername") ? { runAsUsername: incomplete } : {}),
    };
  });

const isApiName = (text: string): boolean => /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(text);
const apiNameRule =
  "The API Name can only contain underscores and alphanumeric characters. It must begin with a letter, and not have two underscores in a row or one at its end.";

/** A user of a practice org, on the page where it is edited. */
export const practiceUserForm = defineForm({ ...place, ...userFields });
export type PracticeUserForm = typeof practiceUserForm;

/** Another My Domain name, on the page where it is edited. */
export const practiceRenameForm = defineForm({ ...place, ...renameFields });
export type PracticeRenameForm = typeof practiceRenameForm;

/** The code that was "mailed". */
export const practiceCodeForm = defineForm({
  host,
  ...place,
  code: field((typed) => ok(typed.trim()), { maxLength: 20 }),
});
export type PracticeCodeForm = typeof practiceCodeForm;
