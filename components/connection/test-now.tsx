import { ButtonForm } from "#components/ui/button-form";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { testForm } from "#lib/forms/workspace-forms";
import { PendingStages } from "./pending-stages.tsx";

type TestNowProps = {
  action: ButtonAction<typeof testForm>;
  connectionId: string;
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  progressHref: string;
  cancelHref: string;
  /** Another act comes first. */
  isSecond?: boolean;
};

/** Checks a saved connection again; its stages show below the button while it works. */
export function TestNow({ action, connectionId, runId, progressHref, cancelHref, isSecond = false }: TestNowProps) {
  return (
    <ButtonForm action={action} values={{ connectionId, runId }} className="relative">
      <SubmitButton variant={isSecond ? "secondary" : "primary"}>Test now</SubmitButton>
      <PendingStages
        progressHref={progressHref}
        cancelHref={cancelHref}
        className="fixed inset-x-4 bottom-4 z-10 max-h-[80vh] overflow-y-auto rounded-lg border border-line bg-sheet p-4 text-left shadow-lg sm:absolute sm:inset-x-auto sm:top-full sm:right-0 sm:bottom-auto sm:mt-2 sm:max-h-none sm:w-80"
      />
    </ButtonForm>
  );
}
