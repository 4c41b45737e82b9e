import type { ReactNode } from "react";
import { QuickFind } from "./quick-find.tsx";
import { Row } from "./setup-tree.tsx";
import type { TreeRow } from "./tree-rows.ts";

export type FoundRow = readonly [kind: TreeRow["kind"], depth: TreeRow["depth"], label: string];

type ResultsProps = {
  readonly typed: string;
  /** The letters that Salesforce paints in the rows it found. */
  readonly matched: string;
  readonly rows: readonly FoundRow[];
  readonly selected: string;
  readonly box?: (box: ReactNode) => ReactNode;
  readonly selectedRow?: (words: ReactNode) => ReactNode;
};

const asIs = (children: ReactNode) => children;

/** What Quick Find leaves of the tree once something is typed. */
export function Results({ typed, matched, rows, selected, box = asIs, selectedRow = asIs }: ResultsProps) {
  return (
    <div className="sf-left-page sf-results">
      {box(<QuickFind typed={typed} />)}
      <div className="sf-tree">
        {rows.map(([kind, depth, label]) => {
          const words = <Found label={label} matched={matched} />;
          return (
            <Row key={label} row={{ kind, depth, branch: true }} selected={label === selected}>
              {label === selected ? selectedRow(words) : words}
            </Row>
          );
        })}
      </div>
      <div className="sf-global-hint">Didn't find what you're looking for? Try using Global Search.</div>
    </div>
  );
}

/** A label with the letters painted that were typed. */
export function Found({ label, matched }: { readonly label: string; readonly matched: string }) {
  const at = label.toLowerCase().indexOf(matched.toLowerCase());
  if (at < 0) return <span>{label}</span>;
  return (
    <span>
      {label.slice(0, at)}
      <mark className="sf-hit">{label.slice(at, at + matched.length)}</mark>
      {label.slice(at + matched.length)}
    </span>
  );
}
