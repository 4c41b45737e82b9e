import type { ReactNode } from "react";

type RowsTableProps = {
  readonly columns: readonly {
    readonly name: string;
    /** Left out where the picture is narrow. */
    readonly minor?: boolean;
    /** Draws the heading, so that a screen can ring it. */
    readonly head?: ReactNode;
  }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
};

/** A list of the older pages of Setup: headings, and a line for each thing. A narrow picture keeps the ringed one. */
export function RowsTable({ columns, rows }: RowsTableProps) {
  return (
    <div className="sf-table sf-rows-table">
      <div className="sf-table-row sf-table-head">
        {columns.map(({ name, minor, head }) => (
          <div key={name} className={minor ? "sf-cell sf-minor" : "sf-cell"}>
            {head ?? <span>{name}</span>}
          </div>
        ))}
      </div>
      {rows.map(({ id, cells }) => (
        <div key={id} className="sf-table-row">
          {columns.map(({ name, minor }, at) => (
            <div key={name} className={minor ? "sf-cell sf-minor" : "sf-cell"}>
              {cells[at]}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
