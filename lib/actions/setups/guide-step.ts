"use server";

import { cookies } from "next/headers";
import { buttonAction } from "#lib/actions/form-action";
import type { StepId } from "#lib/domain/setup/controls";
import type { RemarkOutcome } from "#lib/domain/setup/screen-remark";
import { lookForm, remarkForm } from "#lib/forms/setup-forms";
import { lookCookie } from "#lib/guide/looks";
import type { WorkspaceRoutes } from "#lib/routes";
import { changeSetup } from "#lib/services/setups/change-setup";
import { saveScreenRemark } from "#lib/services/setups/save-screen-remark";

/** Chooses which look of Setup the pictures of a setup have, and those of the guide. */
export const chooseLook = buttonAction(lookForm, {
  as: "person",
  ask: ({ ask }, { setupId, look }) => ask(changeSetup, { setupId, change: { look } }),
  next: async (_, { look }) => {
    (await cookies()).set(lookCookie.name, look, lookCookie.options);
    return null;
  },
});

/** Keeps for support what an admin says differs on their screen, and leads back to the form, which says so. */
export const remarkOnScreen = buttonAction(remarkForm, {
  as: "person",
  ask: ({ ask }, { remark: text, ...where }) => ask(saveScreenRemark, { ...where, text }),
  next: ({ to }, where) => backTo(to, where, "kept"),
  refused: ({ to }, where, { code }) => backTo(to, where, code === "remark-empty" ? "empty" : "not-kept"),
});

type Where = { readonly setupId: string; readonly step: StepId };

const backTo = (to: WorkspaceRoutes, { setupId, step }: Where, outcome: RemarkOutcome): string =>
  `${to.step(setupId, step)}?remark=${outcome}#looks-different`;
