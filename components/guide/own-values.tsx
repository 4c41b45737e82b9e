import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/select-field";
import { TextField } from "#components/ui/text-field";
import { apiNameFrom, type OwnValues, ownValueTexts } from "#lib/guide/values";

/** The fields of the form, by their names in the FormData. */
export const ownValueFields = ["address", "appName", "contactEmail", "callbackUrl", "runAsUsername", "look"] as const;
export type OwnValueField = (typeof ownValueFields)[number];

type OwnValuesFormProps = {
  action: (form: FormData) => void | Promise<void>;
  own: OwnValues;
  look: "new" | "blue";
  errors?: { readonly [Field in OwnValueField]?: string | undefined };
  /** What a pasted address was turned into. */
  addressNote?: string;
};

/** The admin's own values, once; the steps then show them, ready to copy. */
export function OwnValuesForm({ action, own, look, errors = {}, addressNote }: OwnValuesFormProps) {
  const texts = ownValueTexts;
  const apiName = own.appName ? apiNameFrom(own.appName) : "";
  return (
    <form action={action} className="grid max-w-form gap-1" id="own-values">
      <TextField
        name="address"
        label={texts.myDomain.label}
        hint={texts.myDomain.hint}
        placeholder={texts.myDomain.example}
        defaultValue={own.myDomain ?? ""}
        error={errors.address}
        note={addressNote}
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
        defaultValue={own.appName ?? ""}
        error={errors.appName}
        note={apiName && `API Name: ${apiName}`}
        autoComplete="off"
        maxLength={80}
      />
      <TextField
        name="contactEmail"
        label={texts.contactEmail.label}
        hint={texts.contactEmail.hint}
        placeholder={texts.contactEmail.example}
        defaultValue={own.contactEmail ?? ""}
        error={errors.contactEmail}
        inputMode="email"
        maxLength={320}
      />
      <TextField
        name="callbackUrl"
        label={texts.callbackUrl.label}
        hint={texts.callbackUrl.hint}
        defaultValue={own.callbackUrl ?? ""}
        error={errors.callbackUrl}
        inputMode="url"
        autoComplete="off"
        maxLength={2048}
        exact
      />
      <TextField
        name="runAsUsername"
        label={texts.runAsUsername.label}
        hint={texts.runAsUsername.hint}
        placeholder={texts.runAsUsername.example}
        defaultValue={own.runAsUsername ?? ""}
        error={errors.runAsUsername}
        autoComplete="off"
        maxLength={255}
        exact
        optional
      />
      <SelectField
        name="look"
        label="Your Setup looks"
        hint="The pictures follow it; labels and order are the same."
        defaultValue={look}
        error={errors.look}
        choices={[
          { value: "new", label: "light gray and indigo, as since 2025" },
          { value: "blue", label: "blue, with a pattern in the background" },
        ]}
      />
      <p>
        <Button type="submit" variant="strong">
          Keep these values
        </Button>
      </p>
    </form>
  );
}
