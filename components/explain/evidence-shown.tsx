import { evidenceClassWords } from "#lib/domain/check/evidence-class";
import type { Passage, PassagePiece, TextExplained } from "#lib/domain/explain/explain-state";

/** The parts of what was pasted that the answer rests on: each piece of evidence marked, and whose word it is. */
export function EvidenceShown({ passages, evidence }: Pick<TextExplained, "passages" | "evidence">) {
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="font-semibold text-xl">
        What this is read from
      </h2>
      <div className="mt-2 grid gap-2">
        {passages.map((passage) => (
          <Quotation key={passage.pieces[0]?.from} passage={passage} />
        ))}
      </div>
      <ol className="mt-3 grid gap-1.5">
        {evidence.map(({ number, class: its, title }) => (
          <li key={number} className="grid grid-cols-[1.5rem_1fr] text-md">
            <span className="font-semibold text-soft tabular-nums">{number}</span>
            <span>
              <span className="font-medium">{evidenceClassWords[its]}</span>
              <span className="text-soft">: {title}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Quotation({ passage: { startsInside, endsInside, pieces } }: { passage: Passage }) {
  return (
    <blockquote className="value overflow-hidden whitespace-pre-wrap break-words rounded-md border border-line bg-well px-3.5 py-2.5 text-sm text-soft leading-relaxed">
      {startsInside && "… "}
      {pieces.map((piece) => (
        <Piece key={piece.from} piece={piece} />
      ))}
      {endsInside && " …"}
    </blockquote>
  );
}

function Piece({ piece: { text, evidence } }: { piece: PassagePiece }) {
  if (evidence === undefined) return text;
  const line = evidence === 1 ? "border-ink border-b-2 font-medium" : "border-edge border-b-2 border-dotted";
  return (
    <>
      <mark className={`box-decoration-clone rounded-t-sm bg-sheet px-0.5 text-ink ${line}`}>{text}</mark>
      <sup className="px-0.5 font-semibold text-ink text-xs">
        <span className="sr-only"> evidence </span>
        {evidence}
      </sup>
    </>
  );
}
