"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { runAsForm } from "#lib/forms/setup-forms";
import { ownValueTexts } from "#lib/guide/values";

type Declared = typeof runAsForm;

/** The user that tokens act as, where it is needed: the picture and the instruction then show it, ready to copy. */
export const RunAsUser = ({
  setupId,
  username,
  submit = "Show it below",
  ...props
}: FormProps<Declared> & { setupId: string; username: string; submit?: string }) => (
  <Form<Declared>
    {...props}
    className="grid max-w-form gap-3"
    values={{ setupId }}
    initial={{ runAsUsername: username }}
    fields={{
      runAsUsername: (field) => (
        <TextField
          label="Username of the Run As user"
          hint="From Setup, Users. Often it differs from the e-mail address."
          placeholder={ownValueTexts.runAsUsername.example}
          autoComplete="off"
          exact
          optional
          {...field}
        />
      ),
    }}
  >
    {({ status }) => (
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton size="small">{submit}</SubmitButton>
        <span aria-live="polite" className="text-sm text-soft">
          {status === "done" && "Kept."}
        </span>
      </p>
    )}
  </Form>
);
