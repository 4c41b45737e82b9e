import { z } from "zod";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import { readConsumerKey, readConsumerSecret } from "#lib/domain/text/typed-credentials";
import { carriesSecret, readInstanceUrl } from "./connection-form.ts";
import { defineForm, field, hiddenField, mayLack, secretField } from "./define-form.ts";
import { id, yesOrNothing } from "./form-fields.ts";

/** What a saved connection is to be reached with from now on. All else of it is kept, so it is not asked. */
export const repairForm = (options: AddressOptions) =>
  defineForm(
    {
      consumerKey: field(readConsumerKey, { isCredential: carriesSecret }),
      consumerSecret: secretField(mayLack(readConsumerSecret)),
      instanceUrl: field((text) => readInstanceUrl(text, options), { isCredential: carriesSecret }),
      connectionId: hiddenField(id),
      runId: hiddenField(id),
      /** The page was opened for another secret, and none was typed for it before: to test the one of now again would be no repair. */
      asksSecret: hiddenField(yesOrNothing),
    },
    ({ consumerSecret, asksSecret }) =>
      consumerSecret === null && asksSecret
        ? { consumerSecret: "Paste the Consumer Secret that Salesforce shows now." }
        : {},
    { name: "repair", about: "connectionId" },
  );
export type RepairForm = ReturnType<typeof repairForm>;

/** A repair, or what was in force before, to be checked once more. The run's id comes with the page: pressed twice, it is one run. */
export const repairRunForm = defineForm({ connectionId: hiddenField(id), runId: hiddenField(id) });

/** A press about what a repair of a connection left, or keeps. */
export const repairPressForm = defineForm({ connectionId: hiddenField(id) });

/** A press that says that the Run As user which the page shows is meant. */
export const runAsUserForm = defineForm({
  connectionId: hiddenField(id),
  runAsUserId: hiddenField(z.string().regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/, { error: "Reload the page." })),
});
