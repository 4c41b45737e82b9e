import { SubmitButton } from "#components/ui/submit-button";
import { PendingStages } from "./pending-stages.tsx";

type TestNowProps = {
  action: (data: FormData) => Promise<void>;
  connectionId: string;
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  progressHref: string;
  cancelHref: string;
};

/** Checks a saved connection again; its stages show below the button while it works. */
export function TestNow({ action, connectionId, runId, progressHref, cancelHref }: TestNowProps) {
  return (
    <form action={action} className="relative">
      <input type="hidden" name="connectionId" value={connectionId} />
      <input type="hidden" name="runId" value={runId} />
      <SubmitButton variant="primary">Test now</SubmitButton>
      <PendingStages
        progressHref={progressHref}
        cancelHref={cancelHref}
        className="fixed inset-x-4 bottom-4 z-10 max-h-[80vh] overflow-y-auto rounded-lg border border-line bg-sheet p-4 text-left shadow-lg sm:absolute sm:inset-x-auto sm:top-full sm:right-0 sm:bottom-auto sm:mt-2 sm:max-h-none sm:w-80"
      />
    </form>
  );
}
