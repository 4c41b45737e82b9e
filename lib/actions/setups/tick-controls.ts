"use server";

import { buttonAction } from "#lib/actions/form-action";
import { orderIn, tickForm } from "#lib/forms/setup-forms";
import { tickControls as tick } from "#lib/services/setups/tick-controls";

/** Ticks controls of the guide, or takes a tick back. */
export const tickControls = buttonAction(tickForm, {
  as: "person",
  ask: ({ ask }, { setupId, ...buttons }) => ask(tick, { setupId, ...orderIn(buttons) }),
});
