import { LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { repairPressForm, repairRunForm } from "#lib/forms/repair-forms";
import type { retryForm, setupForm } from "#lib/forms/setup-forms";
import type { testForm } from "#lib/forms/workspace-forms";
import { repairWords } from "#lib/words/repairs";
import { PendingStages } from "./pending-stages.tsx";

type RetryFormsProps = {
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  progressHref: string;
  cancelHref: string;
  setup?: {
    readonly id: string;
    readonly isSecretKept: boolean;
    readonly action: ButtonAction<typeof retryForm>;
    /** Absent where the values are open beside these buttons. */
    readonly changeHref?: string | undefined;
    /** Where waiting may cure the problem and Orglink does not wait yet. */
    readonly keepTrying?: ButtonAction<typeof setupForm> | undefined;
  };
  connection?: {
    readonly id: string;
    readonly action: ButtonAction<typeof testForm>;
    /** Another org answered, which can be connected by itself. */
    readonly connectAsNewHref?: string | undefined;
  };
  /** Of a repair: with what it keeps. */
  repair?: {
    readonly connectionId: string;
    readonly action: ButtonAction<typeof repairRunForm>;
    /** Where waiting may cure the problem and Orglink does not wait yet. */
    readonly keepTrying?: { readonly setupId: string; readonly action: ButtonAction<typeof setupForm> } | undefined;
    /** Another org answered, which can be connected by itself. */
    readonly connectAsNew?: ButtonAction<typeof repairPressForm> | undefined;
  };
};

/** The ways on after a failed check: once more with what is kept, again and again, or with other values. */
export function RetryForms({ runId, progressHref, cancelHref, setup, connection, repair }: RetryFormsProps) {
  const run = (
    <>
      <SubmitButton variant="secondary">Test again</SubmitButton>
      <PendingStages progressHref={progressHref} cancelHref={cancelHref} className="order-last basis-full pt-2" />
    </>
  );
  return (
    <>
      {setup?.isSecretKept && (
        <ButtonForm action={setup.action} values={{ setupId: setup.id, runId }} className="contents">
          {run}
        </ButtonForm>
      )}
      {setup?.isSecretKept && setup.keepTrying && (
        <ButtonForm action={setup.keepTrying} values={{ setupId: setup.id }}>
          <SubmitButton variant="secondary">Keep trying</SubmitButton>
        </ButtonForm>
      )}
      {setup?.changeHref && <LinkButton href={setup.changeHref}>Change the values</LinkButton>}
      {repair?.connectAsNew && (
        <ButtonForm action={repair.connectAsNew} values={{ connectionId: repair.connectionId }}>
          <SubmitButton variant="secondary">{repairWords.connectAsNew}</SubmitButton>
        </ButtonForm>
      )}
      {repair && (
        <ButtonForm action={repair.action} values={{ connectionId: repair.connectionId, runId }} className="contents">
          {run}
        </ButtonForm>
      )}
      {repair?.keepTrying && (
        <ButtonForm action={repair.keepTrying.action} values={{ setupId: repair.keepTrying.setupId }}>
          <SubmitButton variant="secondary">Keep trying</SubmitButton>
        </ButtonForm>
      )}
      {connection?.connectAsNewHref && (
        <LinkButton href={connection.connectAsNewHref}>{repairWords.connectAsNew}</LinkButton>
      )}
      {connection && (
        <ButtonForm action={connection.action} values={{ connectionId: connection.id, runId }} className="contents">
          {run}
        </ButtonForm>
      )}
    </>
  );
}
