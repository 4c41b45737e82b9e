import { ButtonForm } from "#components/ui/button-form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { intervalForm, pauseForm } from "#lib/forms/recheck-forms";
import { asWorkspace, intervalOptions } from "#lib/words/intervals";

type LookedAfterProps = {
  connectionId: string;
  isPaused: boolean;
  /** An interval of its own, in minutes; null: the workspace's. */
  ownMinutes: number | null;
  usualMinutes: number;
  changeInterval: ButtonAction<typeof intervalForm>;
  pauseOrResume: ButtonAction<typeof pauseForm>;
};

/** How often a connection is checked, and whether at all. */
export function LookedAfterForms({
  connectionId,
  isPaused,
  ownMinutes,
  usualMinutes,
  changeInterval,
  pauseOrResume,
}: LookedAfterProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-1">
      <ButtonForm
        action={changeInterval}
        values={{ connectionId }}
        className="flex flex-wrap items-end gap-x-2"
        fields={{
          interval: (name) => (
            <SelectField
              key={name}
              name={name}
              label="How often Orglink checks it"
              choices={[asWorkspace(usualMinutes), ...intervalOptions]}
              defaultValue={ownMinutes === null ? "" : String(ownMinutes)}
            />
          ),
        }}
      >
        <div className="mb-8">
          <SubmitButton>Save</SubmitButton>
        </div>
      </ButtonForm>
      <ButtonForm action={pauseOrResume} values={{ connectionId }} className="mb-8">
        <SubmitButton name="checks" value={isPaused ? "resume" : "pause"} variant={isPaused ? "strong" : "secondary"}>
          {isPaused ? "Go on checking" : "Pause checks"}
        </SubmitButton>
      </ButtonForm>
    </div>
  );
}
