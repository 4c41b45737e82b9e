"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { OwnValuesForm as Declared } from "#lib/forms/setup-forms";
import { mustTypeApiName, type OwnValues, ownValueTexts, suggestedApiName } from "#lib/guide/values";

type OwnValuesFormProps = FormProps<Declared> & { setupId: string; own: OwnValues; look: "new" | "blue" };

/** The admin's own values, once; the steps then show them, ready to copy. */
export function OwnValuesForm({ setupId, own, look, ...props }: OwnValuesFormProps) {
  const { myDomain: address = "", appName = "", contactEmail = "", callbackUrl = "", runAsUsername = "" } = own;
  const texts = ownValueTexts;
  const apiName = mustTypeApiName(own) ? `to be typed, for example ${suggestedApiName}` : own.apiName;
  return (
    <Form<Declared>
      {...props}
      id="own-values"
      className="grid max-w-form gap-3"
      values={{ setupId }}
      initial={{ address, appName, contactEmail, callbackUrl, runAsUsername, look }}
      fields={{
        address: (field) => (
          <TextField {...textsOf("myDomain")} inputMode="url" autoComplete="off" exact optional {...field} />
        ),
        appName: (field) => (
          <TextField
            label={texts.appName.label}
            hint={texts.appName.hint}
            note={apiName && `API Name: ${apiName}`}
            autoComplete="off"
            {...field}
          />
        ),
        contactEmail: (field) => <TextField {...textsOf("contactEmail")} inputMode="email" {...field} />,
        callbackUrl: (field) => (
          <TextField
            label={texts.callbackUrl.label}
            hint={texts.callbackUrl.hint}
            inputMode="url"
            autoComplete="off"
            exact
            {...field}
          />
        ),
        runAsUsername: (field) => (
          <TextField {...textsOf("runAsUsername")} autoComplete="off" exact optional {...field} />
        ),
        look: (field) => (
          <SelectField
            label="Your Setup looks"
            hint="The pictures follow it; labels and order are the same."
            choices={[
              { value: "new", label: "light gray and indigo, as since 2025" },
              { value: "blue", label: "blue, with a pattern in the background" },
            ]}
            {...field}
          />
        ),
      }}
    >
      {({ status }) => (
        <p className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="strong">Save these values</SubmitButton>
          <span aria-live="polite" className="text-sm text-soft">
            {status === "done" && "Kept."}
          </span>
        </p>
      )}
    </Form>
  );
}

function textsOf(name: keyof typeof ownValueTexts) {
  const { label, hint, example: placeholder } = ownValueTexts[name];
  return { label, hint, placeholder };
}
