"use server";

import { formAction } from "#lib/actions/form-action";
import type { AddressAnswer } from "#lib/domain/address/address-answer";
import { addressForm } from "#lib/forms/setup-forms";
import { askAddress as ask } from "#lib/services/setups/ask-address";

/** Asks who answers at an address, while it is typed. */
export const askAddress = formAction(addressForm, {
  as: "person",
  ask: (actor, { address }) => actor.ask(ask, address),
  next: (_, __, answer: AddressAnswer) => ({ answer }),
  look: null,
});
