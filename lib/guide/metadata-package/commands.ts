import type { GuidePoint } from "../guide-page.ts";
import type { PackageValues } from "./check-values.ts";
import { type Deploy, type PackageForm, permissionSetName } from "./component-names.ts";

/** What stands in a command for a value that is not known, or that a shell would not leave alone. */
const placeholders = { alias: "ALIAS", username: "RUN_AS_USERNAME" } as const;

/** A command; those that are not needed rehearse, or make a user's permission set. */
export type PackageCommand = GuidePoint & { readonly value: string; readonly isNeeded: boolean };

/**
 * The commands of the Salesforce CLI, in order, each on one line and written so that bash, PowerShell and cmd read them
 * alike. The org's alias is made from the My Domain, so that the deploys cannot go to another org by a default.
 */
export function packageCommands(values: PackageValues, form: PackageForm): readonly PackageCommand[] {
  const alias = values.myDomain?.split(".")[0] ?? placeholders.alias;
  const to = `--target-org ${alias}`;
  const start = (deploy: Deploy, more = "") =>
    `sf project deploy start ${form === "source" ? "--source-dir" : "--metadata-dir"} ${deploy} ${to} --wait 10${more}`;
  const signIn = values.myDomain ? ` --instance-url https://${values.myDomain}` : "";
  const permissionSet = permissionSetName(values.apiName);
  return [
    {
      title: "Sign in to the org",
      text: values.myDomain
        ? "In the folder that holds sfdx-project.json. Signed in before? Then write your own alias into the commands below."
        : `In the folder that holds sfdx-project.json. Write a name of your choice for ${placeholders.alias}, here and below. For a sandbox add --instance-url with the address of its My Domain.`,
      isNeeded: true,
      value: `sf org login web --alias ${alias}${signIn}`,
    },
    {
      title: "Permission set (optional)",
      text: "It gives API Enabled and no more, for a user with the license Salesforce Integration. Skip it and the next one if the Run As user has API Enabled already.",
      isNeeded: false,
      value: start("permission-set"),
    },
    {
      title: "Assign it (optional)",
      text: "If Salesforce refuses, assign the permission set license Salesforce API Integration on the user's page first.",
      isNeeded: false,
      value: `sf org assign permset --name ${permissionSet} --on-behalf-of ${shellWord(values.runAsUsername)} ${to}`,
    },
    {
      title: "Rehearse",
      text: "Salesforce checks the app and its OAuth settings and saves nothing.",
      isNeeded: false,
      value: start("step1", " --dry-run"),
    },
    {
      title: "The app and its OAuth settings",
      text: "In place of steps 2 and 3. Salesforce makes the policies of the app at the same time, with the flow off.",
      isNeeded: true,
      value: start("step1"),
    },
    {
      title: "The policies",
      text: "In place of step 4: turns the flow on and names the Run As user. A deploy of its own, because the policies must be there already.",
      isNeeded: true,
      value: start("step2"),
    },
  ];
}

/**
 * Sign-in and the two deploys that make the app, a line each, to be pasted at once. Null without a My Domain: the alias is
 * then for the reader to choose, and a line that still says ALIAS must not run unread.
 */
export const neededCommands = (values: PackageValues, form: PackageForm): string | null =>
  values.myDomain === undefined
    ? null
    : packageCommands(values, form)
        .flatMap(({ isNeeded, value }) => (isNeeded ? [value] : []))
        .join("\n");

/** A username as one word of a command line, or the placeholder where no quoting would do in every shell. */
function shellWord(username: string): string {
  if (/^[A-Za-z0-9_][\w.+@-]*$/.test(username)) return username;
  return /^[\w.+@'&=~#/*?{|}^-]+$/.test(username) && !username.startsWith("-")
    ? `"${username}"`
    : placeholders.username;
}
