import { Notice } from "#components/ui/notice";
import type { WaitingEnd } from "#lib/domain/wait/waiting";
import { waitEndWords } from "#lib/words/waits";

/** Says how a wait ended that brought no connection; nothing for one that somebody stopped. */
export function WaitingOver({ end, tries }: { end: WaitingEnd | null; tries: number }) {
  if (end === null || end === "stopped") return null;
  const { title, text } = waitEndWords(end, tries);
  return (
    <Notice tone="wait" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
