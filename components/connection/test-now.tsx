import { SubmitButton } from "#components/ui/submit-button";

type TestNowProps = {
  action: (data: FormData) => Promise<void>;
  connectionId: string;
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
};

/** Checks a saved connection again. */
export function TestNow({ action, connectionId, runId }: TestNowProps) {
  return (
    <form action={action}>
      <input type="hidden" name="connectionId" value={connectionId} />
      <input type="hidden" name="runId" value={runId} />
      <SubmitButton variant="primary">Test now</SubmitButton>
    </form>
  );
}
