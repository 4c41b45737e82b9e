import { ButtonForm } from "#components/ui/button-form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { ruleForm } from "#lib/forms/recheck-forms";
import { intervalOptions } from "#lib/words/intervals";

/** How often the connections of a workspace are checked that have no interval of their own. */
export const RuleForm = ({ action, minutes }: { action: ButtonAction<typeof ruleForm>; minutes: number }) => (
  <ButtonForm
    action={action}
    className="flex max-w-form flex-wrap items-end gap-x-2"
    fields={{
      interval: (name) => (
        <SelectField
          key={name}
          name={name}
          label="How often"
          choices={intervalOptions}
          defaultValue={String(minutes)}
        />
      ),
    }}
  >
    <div className="mb-8">
      <SubmitButton>Save</SubmitButton>
    </div>
  </ButtonForm>
);
