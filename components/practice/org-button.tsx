"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "#components/ui/button-class";
import { HiddenFields } from "#components/ui/hidden-fields";
import { SubmitButton } from "#components/ui/submit-button";
import { type FormAction, untouched } from "#lib/forms/form-state";
import type { practiceOrgForm } from "#lib/forms/practice-form";

type OrgButtonProps = {
  action: FormAction<typeof practiceOrgForm>;
  host: string;
  label: string;
  /** What is true once it is done: "Done: all switches are as the guide says." */
  said: string;
  variant?: ButtonVariant;
};

/** Does one thing to the whole practice org, and says beside it that it is done, or why not. */
export function OrgButton({ action, host, label, said, variant = "secondary" }: OrgButtonProps) {
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <HiddenFields values={{ host }} />
      <SubmitButton size="small" variant={variant}>
        {label}
      </SubmitButton>
      <span role="status" className="text-sm text-soft empty:hidden">
        {state.status === "done" && said}
        {state.status === "stopped" && <span className="font-medium text-bad">{state.message}</span>}
      </span>
    </form>
  );
}
