import { Notice } from "#components/ui/notice";
import type { WaitEnd } from "#lib/domain/wait/wait";
import { waitEndWords } from "#lib/words/waits";

/** Says how a wait ended that brought no connection. */
export function WaitingOver({ end, tries }: { end: Exclude<WaitEnd, "connected" | "stopped">; tries: number }) {
  const { title, text } = waitEndWords(end, tries);
  return (
    <Notice tone="wait" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
