"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { found, guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { type StepId, stepIds } from "#lib/domain/setup/controls";
import type { RemarkOutcome } from "#lib/domain/setup/screen-remark";
import { lookCookie, parseLook } from "#lib/guide/looks";
import { changeSetup } from "#lib/services/setups/change-setup";
import { saveScreenRemark } from "#lib/services/setups/save-screen-remark";

/** Chooses which look of Setup the pictures of a setup have, and those of the guide; the page bound its setup to it. */
export async function chooseLook(setupId: string, data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask }) => {
    const look = parseLook(sentForm(data).get("look"));
    if (look === null) return;
    found(await ask(changeSetup, { setupId, change: { look } }));
    (await cookies()).set(lookCookie.name, look, lookCookie.options);
    refresh();
  });
}

/** Keeps for support what an admin says differs on their screen, and leads back to the form, which says so. */
export async function remarkOnScreen(setupId: string, step: StepId, data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask, to }) => {
    // Bound by the page, and sent back by a browser that could send another.
    if (!stepIds.includes(step)) notFound();
    const text = sentForm(data).get("remark");
    const kept = await ask(saveScreenRemark, { setupId, step, text: typeof text === "string" ? text : "" });
    const outcome: RemarkOutcome = kept.ok ? "kept" : kept.problem.code === "remark-empty" ? "empty" : "not-kept";
    redirect(`${to.step(setupId, step)}?remark=${outcome}#looks-different`);
  });
}
