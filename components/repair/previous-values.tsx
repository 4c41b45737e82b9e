import { PendingStages } from "#components/connection/pending-stages";
import { ButtonForm } from "#components/ui/button-form";
import { Notice } from "#components/ui/notice";
import { RelativeTime } from "#components/ui/relative-time";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { repairPressForm, repairRunForm } from "#lib/forms/repair-forms";

type PreviousValuesProps = {
  connectionId: string;
  /** Made by the server with the page: the same press sent twice is one run. */
  runId: string;
  /** ISO 8601 in UTC. */
  replacedAt: string;
  /** The My Domain of before, where it was another one. */
  formerMyDomain: string | null;
  isKeyAnother: boolean;
  undo: ButtonAction<typeof repairRunForm>;
  forget: ButtonAction<typeof repairPressForm>;
  progressHref: string;
  cancelHref: string;
};

/** What the last repair replaced, for as long as it can be put back. */
export function PreviousValues({ connectionId, runId, replacedAt, undo, forget, ...props }: PreviousValuesProps) {
  const { formerMyDomain, isKeyAnother } = props;
  return (
    <Notice
      title={
        <>
          {whatWas(isKeyAnother, formerMyDomain !== null)} replaced <RelativeTime at={replacedAt} />
        </>
      }
    >
      <p className="wrap-anywhere">
        {formerMyDomain && (
          <>
            It was reached at <span className="value">{formerMyDomain}</span>.{" "}
          </>
        )}
        What was in force before is kept, sealed, for 14 days. Undo checks it first, and changes nothing if it no longer
        works.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <ButtonForm action={undo} values={{ connectionId, runId }} className="contents">
          <SubmitButton size="small">Undo</SubmitButton>
          <PendingStages
            progressHref={props.progressHref}
            cancelHref={props.cancelHref}
            className="order-last basis-full pt-2"
          />
        </ButtonForm>
        <ButtonForm action={forget} values={{ connectionId }}>
          <SubmitButton variant="quiet" size="small">
            Forget the old values
          </SubmitButton>
        </ButtonForm>
      </div>
    </Notice>
  );
}

/** With the address alone the secret is the one of before; a key never comes without its own. */
function whatWas(isKeyAnother: boolean, isMoved: boolean): string {
  if (isKeyAnother) return isMoved ? "Key, secret and My Domain were" : "Key and secret were";
  return isMoved ? "My Domain was" : "The Consumer Secret was";
}
