import { LinkButton } from "#components/ui/button";
import { SubmitButton } from "#components/ui/submit-button";
import { PendingStages } from "./pending-stages.tsx";

type Send = (data: FormData) => Promise<void>;

type RetryFormsProps = {
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  progressHref: string;
  cancelHref: string;
  setup?: {
    readonly id: string;
    readonly isSecretKept: boolean;
    readonly action: Send;
    readonly changeHref: string;
    /** Where waiting may cure the problem and Orglink does not wait yet. */
    readonly keepTrying?: Send | undefined;
  };
  connection?: { readonly id: string; readonly action: Send };
};

/** The ways on after a failed check: once more with what is kept, again and again, or with other values. */
export function RetryForms({ runId, progressHref, cancelHref, setup, connection }: RetryFormsProps) {
  const run = (
    <>
      <input type="hidden" name="runId" value={runId} />
      <SubmitButton variant="secondary">Test again</SubmitButton>
      <PendingStages progressHref={progressHref} cancelHref={cancelHref} className="order-last basis-full pt-2" />
    </>
  );
  return (
    <>
      {setup?.isSecretKept && (
        <form action={setup.action} className="contents">
          <input type="hidden" name="setupId" value={setup.id} />
          {run}
        </form>
      )}
      {setup?.isSecretKept && setup.keepTrying && (
        <form action={setup.keepTrying}>
          <input type="hidden" name="setupId" value={setup.id} />
          <SubmitButton variant="secondary">Keep trying</SubmitButton>
        </form>
      )}
      {setup && <LinkButton href={setup.changeHref}>Change the values</LinkButton>}
      {connection && (
        <form action={connection.action} className="contents">
          <input type="hidden" name="connectionId" value={connection.id} />
          {run}
        </form>
      )}
    </>
  );
}
