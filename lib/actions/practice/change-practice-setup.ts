"use server";

import { formAction } from "#lib/actions/form-action";
import { carriedSwitches } from "#lib/forms/practice-form";
import {
  practiceCodeForm,
  practiceRenameForm,
  practiceSetupForm,
  practiceUserForm,
} from "#lib/forms/practice-setup-forms";
import { type SetupScreenId, screenFacts } from "#lib/practice/setup-screens";
import { routes } from "#lib/routes";
import { changePracticeOrg } from "#lib/services/practice/change-practice-org";
import { changePracticeUser } from "#lib/services/practice/change-practice-user";
import { createPracticeApp } from "#lib/services/practice/create-practice-app";
import { renamePracticeOrg } from "#lib/services/practice/rename-practice-org";
import { verifyPracticeCode } from "#lib/services/practice/verify-practice-code";

const look = "reload the page: it shows how the org is set now.";

type At = { readonly host: string; readonly screen: SetupScreenId; readonly from: string | null };

/** Which switches a form says to carry. */
const carriedBy = (data: FormData): string => String(data.get("switches") ?? "");

/** The page that Salesforce shows after its Save, which says that it is saved. */
const saved = ({ host, screen, from }: At) =>
  routes.practiceScreen(host, screenFacts(screen).after ?? screen, {
    done: "saved",
    ...(from === null ? {} : { from }),
  });

/** Saves the switches of one page of a practice org's Setup. */
export const saveSetupPage = formAction((_, data) => practiceSetupForm(carriedBy(data)), {
  as: "person",
  ask: ({ ask }, { host, screen: _, from: __, ...asked }) =>
    ask(changePracticeOrg, { host, asked: carriedSwitches(asked) }),
  next: (_, at) => saved(at),
  look,
});

/** Creates the practice org's External Client App from the page for a new one. */
export const createApp = formAction((_, data) => practiceSetupForm(carriedBy(data)), {
  as: "person",
  ask: ({ ask }, { host, screen: _, from: __, ...asked }) => {
    const { appName = "", apiName = "", contactEmail = "", ...settings } = carriedSwitches(asked);
    return ask(createPracticeApp, { host, app: { appName, apiName, contactEmail, ...settings } });
  },
  next: (_, at) => saved(at),
  look,
});

/** Saves a user of a practice org. */
export const saveUser = formAction(practiceUserForm, {
  as: "person",
  ask: ({ ask }, { host, userId, screen: _, from: __, ...change }) => ask(changePracticeUser, { host, userId, change }),
  next: (_, at) => saved(at),
  look,
});

/** Gives a practice org another My Domain name, and goes on where it is now. */
export const renameOrg = formAction(practiceRenameForm, {
  as: "person",
  ask: ({ ask }, { host, myDomainName }) => ask(renamePracticeOrg, { host, myDomainName }),
  next: (_, at, { host }) => saved({ ...at, host }),
  look,
});

/** Shows Consumer Key and Secret to whoever read the code. */
export const verifyCode = formAction(practiceCodeForm, {
  as: "person",
  ask: ({ ask }, { host, code }) => ask(verifyPracticeCode, { host, code }),
  next: (_, { host, from }) => routes.practiceScreen(host, "consumer-details", from === null ? {} : { from }),
  look: null,
});
