"use server";

import { refresh } from "next/cache";
import { found, guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { parseTickForm } from "#lib/guide/tick-form";
import { tickControls as tick } from "#lib/services/setups/tick-controls";

/** Ticks controls of the guide, or takes a tick back; the page bound its setup to it. */
export async function tickControls(setupId: string, data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask }) => {
    const order = parseTickForm(sentForm(data));
    if (order === null) return;
    found(await ask(tick, { setupId, ...order }));
    refresh();
  });
}
