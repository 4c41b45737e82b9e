import { z } from "zod";
import { refusalWords } from "#lib/domain/address/address-refusals";
import {
  type AddressOptions,
  maxAddressLength,
  type PastedAddress,
  parseMyDomain,
} from "#lib/domain/address/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import { stepIds } from "#lib/domain/setup/controls";
import { appsAtStart } from "#lib/domain/setup/parts";
import { maxRemarkChars } from "#lib/domain/setup/screen-remark";
import { looks } from "#lib/guide/looks";
import { type CheckedOwnValue, checkOwnValue } from "#lib/guide/own-value-checks";
import { readTick, type TickField, type TickOrder, tickFields } from "#lib/guide/tick-form";
import { ownValueLengths } from "#lib/guide/values";
import { carriesSecret, maxNameLength, readInstanceUrl } from "./connection-form.ts";
import { buttonField, defineForm, field, hiddenField, mayLack } from "./define-form.ts";
import { id, optionalLine, optionalName, projectChoice } from "./form-fields.ts";

/** An address that may be left out: null. One that carries a secret does not come back. */
const optionalAddress = (options: AddressOptions) =>
  field(
    mayLack((text) => readAddress(text, options)),
    { maxLength: maxAddressLength, isCredential: carriesSecret },
  );

function readAddress(text: string, options: AddressOptions): Result<PastedAddress | null, string> {
  if (text.trim() === "") return ok(null);
  const address = parseMyDomain(text, options);
  return address.ok ? address : refuse(refusalWords(address.problem));
}

/** The start of a guided setup, from whatever address is at hand. */
export const startSetupForm = (options: AddressOptions) =>
  defineForm(
    {
      address: optionalAddress(options),
      path: field(z.enum(appsAtStart, { error: "Choose one of the three." })),
      name: field(optionalName(maxNameLength)),
      projectId: field(projectChoice),
    },
    undefined,
    { name: "start-setup", about: null },
  );
export type StartSetupForm = ReturnType<typeof startSetupForm>;

/** An address alone, to be asked who answers there. It must be one. */
export const addressForm = (options: AddressOptions) =>
  defineForm({
    address: field((text) => readInstanceUrl(text, options), {
      maxLength: maxAddressLength,
      isCredential: carriesSecret,
    }),
  });
export type AddressForm = ReturnType<typeof addressForm>;

/** The My Domain of a setup that began without one. */
export const setupAddressForm = (options: AddressOptions) =>
  defineForm({ setupId: hiddenField(id), ...addressForm(options).fields }, undefined, {
    name: "setup-address",
    about: "setupId",
  });
export type SetupAddressForm = ReturnType<typeof setupAddressForm>;

/** A value that need not be known yet; one that is there is held against what Salesforce accepts. */
const ownValue = (name: CheckedOwnValue) =>
  field(
    optionalLine(ownValueLengths[name]).transform((typed, context) => {
      const checked = typed === "" ? ok(typed) : checkOwnValue(name, typed);
      if (checked.ok) return checked.value;
      context.addIssue({ code: "custom", message: checked.problem });
      return z.NEVER;
    }),
  );

/** The admin's own values, which the guide shows in its screens and copy buttons. */
export const ownValuesForm = (options: AddressOptions) =>
  defineForm(
    {
      setupId: hiddenField(id),
      address: optionalAddress(options),
      appName: ownValue("appName"),
      contactEmail: ownValue("contactEmail"),
      callbackUrl: ownValue("callbackUrl"),
      runAsUsername: ownValue("runAsUsername"),
      look: field(z.enum(looks, { error: "Choose one of the two." })),
    },
    undefined,
    { name: "own-values", about: "setupId" },
  );
export type OwnValuesForm = ReturnType<typeof ownValuesForm>;

/** The user that tokens act as, where the part that is about it asks for it. */
export const runAsForm = defineForm({ setupId: hiddenField(id), runAsUsername: ownValue("runAsUsername") }, undefined, {
  name: "run-as",
  about: "setupId",
});

/** That there is an app already, or none after all. */
export const pathForm = defineForm({ setupId: hiddenField(id), path: buttonField(z.enum(appsAtStart)) });

/** A press about a whole setup: to cancel it, to have it tried again by itself, or no more. */
export const setupForm = defineForm({ setupId: hiddenField(id) });

/** A setup to be tried again now. The run's id comes with the page: the same press sent twice is one run. */
export const retryForm = defineForm({ setupId: hiddenField(id), runId: hiddenField(id) });

/** Which look of Setup the pictures of a setup have. */
export const lookForm = defineForm({ setupId: hiddenField(id), look: buttonField(z.enum(looks)) });

/** What differs on somebody's screen. Whether there is something in it is for the service to say, and the page then says so. */
export const remarkForm = defineForm(
  {
    setupId: hiddenField(id),
    step: hiddenField(z.enum(stepIds)),
    remark: field(z.string().default(""), { maxLength: maxRemarkChars }),
  },
  undefined,
  { name: "remark", about: "setupId" },
);

const tickButton = (name: TickField) =>
  buttonField(
    mayLack((value) => {
      if (value === "") return ok(null);
      const order = readTick(name, value);
      return order ? ok(order) : refuse("The guide has no such control. Reload the page.");
    }),
  );

/** Ticks of the guide's controls, or their taking back: exactly one of its buttons was pressed. */
export const tickForm = defineForm(
  {
    setupId: hiddenField(id),
    [tickFields.tick]: tickButton(tickFields.tick),
    [tickFields.untick]: tickButton(tickFields.untick),
    [tickFields.tickAll]: tickButton(tickFields.tickAll),
    [tickFields.untickAll]: tickButton(tickFields.untickAll),
  },
  ({ setupId: _, ...buttons }) => (ordersIn(buttons).length === 1 ? {} : { tick: "Press one button of the page." }),
);

type Buttons = { readonly [Name in TickField]?: TickOrder | null };

const ordersIn = (buttons: Buttons): readonly TickOrder[] =>
  Object.values(buttons).filter((order): order is TickOrder => order != null);

/** What the one button that was pressed asks for. */
export const orderIn = (buttons: Buttons): TickOrder => ordersIn(buttons)[0] ?? { controls: [], ticked: true };
