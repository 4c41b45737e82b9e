import { parseDoing } from "#lib/domain/done";
import { doneWords } from "#lib/words/done";
import { Notice } from "./notice.tsx";

/** Says what was done on the way to this page, by what its address has; else nothing. */
export function DoneNotice({ done }: { done: unknown }) {
  const doing = parseDoing(done);
  return doing === null ? null : (
    <div className="mb-6" role="status">
      <Notice tone="good" title={doneWords[doing]} />
    </div>
  );
}
