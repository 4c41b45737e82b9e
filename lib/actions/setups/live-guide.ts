"use server";

import { buttonAction, formAction } from "#lib/actions/form-action";
import { credentialsForm } from "#lib/forms/credentials-form";
import { setupForm } from "#lib/forms/setup-forms";
import { lookNow as look } from "#lib/services/looks/look-now";
import { keepCredentials as keep } from "#lib/services/setups/keep-credentials";

/** Keeps key and secret with a setup, and looks at the org with them for the first time: the page then shows what was seen. */
export const keepCredentials = formAction(credentialsForm, {
  as: "person",
  ask: async ({ ask }, { instanceUrl: address, secretKept: _, ...typed }) => {
    const kept = await ask(keep, { ...typed, address });
    if (kept.ok) await ask(look, typed.setupId);
    return kept;
  },
  words: {
    "too-many-checks":
      "Nothing was kept: there were many checks within a few minutes. Wait a few minutes, then try again.",
  },
  look: "reload the page: it says whether a secret is kept.",
});

/** Looks at the org of a setup at once. The page then shows what was seen. */
export const lookNow = buttonAction(setupForm, { as: "person", ask: ({ ask }, { setupId }) => ask(look, setupId) });
