import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { maxRemarkChars, type RemarkOutcome } from "#lib/domain/setup/screen-remark";

type RemarkFormProps = { send: (form: FormData) => Promise<void>; outcome: RemarkOutcome | null };

const outcomes: Record<Exclude<RemarkOutcome, "kept">, string> = {
  empty: "Type what differs, in a few words.",
  "not-kept": "This was not kept. Reload the page and send it again, in at most 500 characters.",
};

/** Keeps for support how the reader's screen differs. Sent by the browser itself, so that it needs no script. */
export function RemarkForm({ send, outcome }: RemarkFormProps) {
  return (
    <form action={send} className="mt-4 max-w-form border-line border-t pt-4 print:hidden">
      {outcome === "kept" && (
        <p role="status" className="mb-3 font-medium text-ink">
          Kept with this setup, the step and the look of your Setup. Thank you.
        </p>
      )}
      <TextAreaField
        name="remark"
        label="Something else differs?"
        hint="What you see, and where. It is kept for whoever supports you; no key and no secret belongs here."
        maxLength={maxRemarkChars}
        rows={2}
        required
        error={outcome && outcome !== "kept" ? outcomes[outcome] : undefined}
      />
      <SubmitButton size="small">Keep this remark</SubmitButton>
    </form>
  );
}
