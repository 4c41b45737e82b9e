import { LinkButton } from "#components/ui/button";
import { SubmitButton } from "#components/ui/submit-button";

type Send = (data: FormData) => Promise<void>;

type RetryFormsProps = {
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  setup?: { readonly id: string; readonly isSecretKept: boolean; readonly action: Send; readonly changeHref: string };
  connection?: { readonly id: string; readonly action: Send };
};

/** The ways on after a failed check: once more with what is kept, or with other values. */
export function RetryForms({ runId, setup, connection }: RetryFormsProps) {
  return (
    <>
      {setup?.isSecretKept && (
        <form action={setup.action}>
          <input type="hidden" name="setupId" value={setup.id} />
          <input type="hidden" name="runId" value={runId} />
          <SubmitButton variant="secondary">Test again</SubmitButton>
        </form>
      )}
      {setup && <LinkButton href={setup.changeHref}>Change the values</LinkButton>}
      {connection && (
        <form action={connection.action}>
          <input type="hidden" name="connectionId" value={connection.id} />
          <input type="hidden" name="runId" value={runId} />
          <SubmitButton variant="secondary">Test again</SubmitButton>
        </form>
      )}
    </>
  );
}
