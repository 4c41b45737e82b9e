import { Notice } from "#components/ui/notice";
import type { WaitingEnd } from "#lib/domain/wait/waiting";

/** Says how a wait ended that brought no connection; nothing for one that somebody stopped. */
export function WaitingOver({ end, tries }: { end: WaitingEnd | null; tries: number }) {
  if (end === null || end === "stopped") return null;
  const times = tries === 1 ? "once" : `${tries} times`;
  return end === "gave-up" ? (
    <Notice tone="wait" title="Orglink has stopped trying">
      <p>
        It tried {times} by itself. Waiting did not cure this: something in Salesforce or in the values is to be
        changed.
      </p>
    </Notice>
  ) : (
    <Notice tone="wait" title="Waiting is over: another problem came">
      <p>Orglink tried {times} by itself. The last answer is one that waiting does not cure.</p>
    </Notice>
  );
}
