"use server";

import { buttonAction } from "#lib/actions/form-action";
import { saying } from "#lib/domain/done";
import { setupForm } from "#lib/forms/setup-forms";
import { keepTrying as keep } from "#lib/services/waits/keep-trying";
import { stopTrying as stop } from "#lib/services/waits/stop-trying";

/** Has Orglink try a setup again by itself. Whatever comes of it, the setup's page says what is so now. */
export const keepTrying = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(keep, setupId),
  next: ({ to }, { setupId }) => to.setup(setupId),
  refused: ({ to }, { setupId }) => to.setup(setupId),
});

/** Ends a wait. */
export const stopTrying = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(stop, setupId),
  next: ({ to }, { setupId }) => saying(to.setup(setupId), "stopped-trying"),
  refused: ({ to }, { setupId }) => to.setup(setupId),
});
