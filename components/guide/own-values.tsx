"use client";

import { useActionState } from "react";
import { FormReport } from "#components/ui/form-report";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";
import { mustTypeApiName, type OwnValues, ownValueTexts, suggestedApiName } from "#lib/guide/values";

/** The fields of the form, by their names in the FormData. */
const ownValueFields = ["address", "appName", "contactEmail", "callbackUrl", "runAsUsername", "look"] as const;
type OwnValueField = (typeof ownValueFields)[number] | "setupId";

type OwnValuesFormProps = {
  setupId: string;
  action: FormAction<OwnValueField>;
  own: OwnValues;
  look: "new" | "blue";
};

/** The admin's own values, once; the steps then show them, ready to copy. */
export function OwnValuesForm({ setupId, action, own, look }: OwnValuesFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const typed = typedIn(state);
  const errors = faultsIn(state);
  const texts = ownValueTexts;
  const apiName = mustTypeApiName(own) ? `to be typed, for example ${suggestedApiName}` : own.apiName;
  return (
    <form action={submit} className="grid max-w-form gap-3" id="own-values" noValidate>
      <FormReport state={state} order={ownValueFields} />
      <input type="hidden" name="setupId" value={setupId} />
      <TextField
        name="address"
        label={texts.myDomain.label}
        hint={texts.myDomain.hint}
        placeholder={texts.myDomain.example}
        defaultValue={typed.address ?? own.myDomain ?? ""}
        error={errors.address}
        inputMode="url"
        autoComplete="off"
        maxLength={2048}
        exact
        optional
      />
      <TextField
        name="appName"
        label={texts.appName.label}
        hint={texts.appName.hint}
        defaultValue={typed.appName ?? own.appName ?? ""}
        error={errors.appName}
        note={apiName && `API Name: ${apiName}`}
        autoComplete="off"
      />
      <TextField
        name="contactEmail"
        label={texts.contactEmail.label}
        hint={texts.contactEmail.hint}
        placeholder={texts.contactEmail.example}
        defaultValue={typed.contactEmail ?? own.contactEmail ?? ""}
        error={errors.contactEmail}
        inputMode="email"
      />
      <TextField
        name="callbackUrl"
        label={texts.callbackUrl.label}
        hint={texts.callbackUrl.hint}
        defaultValue={typed.callbackUrl ?? own.callbackUrl ?? ""}
        error={errors.callbackUrl}
        inputMode="url"
        autoComplete="off"
        exact
      />
      <TextField
        name="runAsUsername"
        label={texts.runAsUsername.label}
        hint={texts.runAsUsername.hint}
        placeholder={texts.runAsUsername.example}
        defaultValue={typed.runAsUsername ?? own.runAsUsername ?? ""}
        error={errors.runAsUsername}
        autoComplete="off"
        exact
        optional
      />
      <SelectField
        name="look"
        label="Your Setup looks"
        hint="The pictures follow it; labels and order are the same."
        defaultValue={typed.look ?? look}
        error={errors.look}
        choices={[
          { value: "new", label: "light gray and indigo, as since 2025" },
          { value: "blue", label: "blue, with a pattern in the background" },
        ]}
      />
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="strong">Save these values</SubmitButton>
        <span aria-live="polite" className="text-sm text-soft">
          {state.status === "done" && "Kept."}
        </span>
      </p>
    </form>
  );
}
