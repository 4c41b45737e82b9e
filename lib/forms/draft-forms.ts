import type { AddressOptions } from "#lib/domain/address/my-domain";
import type { DraftName } from "#lib/domain/draft/draft";
import { connectionForm } from "./connection-form.ts";
import { credentialsForm } from "./credentials-form.ts";
import type { AnyForm } from "./define-form.ts";
import { channelForm, mailChannelForm, webhookForm } from "./notice-forms.ts";
import { repairForm } from "./repair-forms.ts";
import { ownValuesForm, remarkForm, runAsForm, setupAddressForm, startSetupForm } from "./setup-forms.ts";
import { projectForm, renameForm } from "./workspace-forms.ts";

/** The address of a webhook opens it: it is not kept before it is sealed. */
const { address: _, ...webhookFields } = webhookForm.fields;

/** The declaration of each form whose text is kept: it says which fields are typed, and what in them is a credential. */
const draftForms: { readonly [Name in DraftName]: (options: AddressOptions) => AnyForm } = {
  "start-setup": startSetupForm,
  "own-values": ownValuesForm,
  "setup-address": setupAddressForm,
  "run-as": () => runAsForm,
  credentials: credentialsForm,
  connect: connectionForm,
  repair: repairForm,
  "edit-connection": () => renameForm,
  "add-project": () => projectForm,
  "add-mail": () => mailChannelForm,
  "add-webhook": () => ({ ...webhookForm, fields: webhookFields, check: () => ({}) }),
  "change-channel": () => channelForm,
  remark: () => remarkForm,
};

export const draftForm = (name: DraftName, options: AddressOptions): AnyForm => draftForms[name](options);
