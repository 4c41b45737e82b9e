import { Fragment } from "react";
import { DraftedText } from "#components/form/drafted-text";
import { ButtonForm } from "#components/ui/button-form";
import { SubmitButton } from "#components/ui/submit-button";

import type { StepId } from "#lib/domain/setup/controls";
import { maxRemarkChars, type RemarkOutcome } from "#lib/domain/setup/screen-remark";
import type { ButtonAction } from "#lib/forms/form-state";
import type { remarkForm } from "#lib/forms/setup-forms";

type RemarkFormProps = {
  send: ButtonAction<typeof remarkForm>;
  setupId: string;
  step: StepId;
  outcome: RemarkOutcome | null;
};

const outcomes: Record<Exclude<RemarkOutcome, "kept">, string> = {
  empty: "Type what differs, in a few words.",
  "not-kept": "This was not kept. Reload the page and send it again, in at most 500 characters.",
};

/** Keeps for support how the reader's screen differs. Sent by the browser itself, so that it needs no script. */
export const RemarkForm = ({ send, setupId, step, outcome }: RemarkFormProps) => (
  <ButtonForm<typeof remarkForm>
    action={send}
    values={{ setupId, step }}
    className="mt-4 max-w-form border-line border-t pt-4 print:hidden"
    fields={{
      remark: (name) => (
        <Fragment key={name}>
          {outcome === "kept" && (
            <p role="status" className="mb-3 font-medium text-ink">
              Kept with this setup, the step and the look of your Setup. Thank you.
            </p>
          )}
          <DraftedText
            name={name}
            label="Something else differs?"
            hint="What you see, and where. It is kept for whoever supports you; no key and no secret belongs here."
            maxLength={maxRemarkChars}
            rows={2}
            required
            error={outcome && outcome !== "kept" ? outcomes[outcome] : undefined}
          />
        </Fragment>
      ),
    }}
  >
    <SubmitButton size="small">Keep this remark</SubmitButton>
  </ButtonForm>
);
