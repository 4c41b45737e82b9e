"use server";

import { buttonAction } from "#lib/actions/form-action";
import { repairPressForm, runAsUserForm } from "#lib/forms/repair-forms";
import { setupForm } from "#lib/forms/setup-forms";
import { acceptRunAsUser as accept } from "#lib/services/repairs/accept-run-as-user";
import { connectAsNew as connect } from "#lib/services/repairs/connect-as-new";
import { forgetPreviousValues as forget } from "#lib/services/repairs/forget-previous-values";
import { cancelSetup as cancel } from "#lib/services/setups/cancel-setup";

/** Makes a setup of a new connection of what was typed to repair another; leads to its form. */
export const connectAsNew = buttonAction(repairPressForm, {
  as: "person",
  ask: ({ ask }, { connectionId }) => ask(connect, connectionId),
  next: ({ to }, _, { setupId }) => to.connect(setupId),
  refused: ({ to }, { connectionId }) => to.connection(connectionId),
});

/** Wipes what the last repair replaced. */
export const forgetPreviousValues = buttonAction(repairPressForm, {
  as: "person",
  ask: ({ ask }, { connectionId }) => ask(forget, connectionId),
  next: ({ to }, { connectionId }) => to.connection(connectionId),
});

/** Says that the Run As user which the page shows is meant; its page shows who it is now. */
export const acceptRunAsUser = buttonAction(runAsUserForm, {
  as: "person",
  ask: ({ ask }, values) => ask(accept, values),
  next: ({ to }, { connectionId }) => to.connection(connectionId),
  refused: ({ to }, { connectionId }) => to.connection(connectionId),
});

/** Ends a repair with what it keeps; the connection stays as it is. */
export const cancelRepair = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(cancel, setupId),
  next: ({ to }, { setupId }) => to.setup(setupId),
  refused: ({ to }, { setupId }) => to.setup(setupId),
});
