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
        className="absolute top-full left-0 z-10 mt-2 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-sheet p-4 text-left shadow-lg sm:right-0 sm:left-auto"
      />
    </form>
  );
}
