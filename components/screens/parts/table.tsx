import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

export type Column = {
  readonly name: string;
  readonly cell: ReactNode;
  /** Left out where the picture is narrow. */
  readonly minor?: boolean;
};

/** A list view: headings with their menus and, unless the org has no app yet, one row. */
export function Table({ columns, empty = false }: { readonly columns: readonly Column[]; readonly empty?: boolean }) {
  return (
    <div className="sf-table">
      <div className="sf-table-row sf-table-head">
        <span className="sf-table-number" />
        {columns.map(({ name, minor }) => (
          <div key={name} className={minor ? "sf-cell sf-minor" : "sf-cell"}>
            <span>{name}</span>
            <Icon name="open" />
          </div>
        ))}
        <span className="sf-table-menu" />
      </div>
      {!empty && (
        <div className="sf-table-row">
          <span className="sf-table-number">1</span>
          {columns.map(({ name, cell, minor }) => (
            <div key={name} className={minor ? "sf-cell sf-minor" : "sf-cell"}>
              {cell}
            </div>
          ))}
          <span className="sf-table-menu">
            <Icon name="down" />
          </span>
        </div>
      )}
    </div>
  );
}
