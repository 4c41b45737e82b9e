"use server";

import { formAction } from "#lib/actions/form-action";
import { carriedSwitches, practiceOrgForm, practiceSwitchForm } from "#lib/forms/practice-form";
import { routes } from "#lib/routes";
import { changePracticeOrg } from "#lib/services/practice/change-practice-org";
import { endPracticeSessions } from "#lib/services/practice/end-practice-sessions";
import { refreshPracticeOrg } from "#lib/services/practice/refresh-practice-org";
import { rotatePracticeKeys } from "#lib/services/practice/rotate-practice-keys";
import { setUpPracticeOrg } from "#lib/services/practice/set-up-practice-org";
import { startOverPracticeOrg } from "#lib/services/practice/start-over-practice-org";

const look = "reload the page: it shows how the org is set now.";

/** Which switches a form says to carry. */
const carriedBy = (data: FormData): string => String(data.get("switches") ?? "");

/** Saves the switches of a practice org that a form carries. */
export const savePracticeSwitches = formAction((_, data) => practiceSwitchForm(carriedBy(data)), {
  as: "person",
  ask: ({ ask }, { host, ...asked }) => ask(changePracticeOrg, { host, asked: carriedSwitches(asked) }),
  look,
});

/** Puts a practice org as the guide leaves it. */
export const setUp = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(setUpPracticeOrg, host),
  look,
});

/** Puts a practice org back to how it was first made. */
export const startOver = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(startOverPracticeOrg, host),
  next: (_, { host }, org) => (org.host === host ? null : routes.practiceSwitches(org.host)),
  look,
});

/** Refreshes a practice org as a sandbox. */
export const refreshOrg = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(refreshPracticeOrg, { host, restoresApp: false }),
  look,
});

/** The same, after which the app is there again with its key and secret. */
export const refreshAndRestore = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(refreshPracticeOrg, { host, restoresApp: true }),
  look,
});

/** Gives the app of a practice org a new Consumer Key and Consumer Secret. */
export const rotateKeys = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(rotatePracticeKeys, { host, keepsKey: false }),
  look,
});

/** Gives it a new Consumer Secret to its old Consumer Key. */
export const rotateSecret = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(rotatePracticeKeys, { host, keepsKey: true }),
  look,
});

/** Ends the access tokens of a practice org. */
export const endSessions = formAction(practiceOrgForm, {
  as: "person",
  ask: ({ ask }, { host }) => ask(endPracticeSessions, host),
  look,
});
