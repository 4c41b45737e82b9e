import type { ReactNode } from "react";

/** A column's name; with `share`, a class for its width where the table is a table. */
export type Column = string | { readonly name: string; readonly share: string };

const nameOf = (column: Column) => (typeof column === "string" ? column : column.name);
const shareOf = (column: Column) => (typeof column === "string" ? "" : column.share);

type TableProps = { caption: string; columns: readonly Column[]; children: ReactNode };

/**
 * A table that becomes a list of cards where it does not fit: each cell then carries its column's name.
 * Rows are `Row`s of `Cell`s; the cell that names the row is its header. Columns do not depend on what is in them.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className="block w-full border-collapse text-left text-md md:table md:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:border-line md:border-b">
          {columns.map((column) => (
            <th
              key={nameOf(column)}
              scope="col"
              className={`py-2 pr-6 font-normal text-faint text-sm last:pr-0 ${shareOf(column)}`}
            >
              {nameOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="block border-line border-b py-4 md:table-row md:py-0 md:hover:bg-sheet/60">{children}</tr>;
}

type CellProps = { column: string; children?: ReactNode; detail?: ReactNode; names?: boolean; numeric?: boolean };

/** `detail` is a second, quieter line. An empty cell shows a dash. */
export function Cell({ column, children, detail, names = false, numeric = false }: CellProps) {
  const Tag = names ? "th" : "td";
  return (
    <Tag
      {...(names ? { scope: "row" as const } : {})}
      className={`grid grid-cols-[5.25rem_1fr] gap-x-3 py-0.5 align-top font-normal last:pr-0 md:table-cell md:py-3 md:pr-6 ${numeric ? "md:text-right" : ""}`}
    >
      <span aria-hidden="true" className={`text-faint text-sm md:hidden ${names ? "hidden" : ""}`}>
        {column}
      </span>
      <span className={`min-w-0 wrap-anywhere ${names ? "col-span-2 font-semibold" : ""}`}>
        {children ?? <span className="text-faint">–</span>}
        {detail && <span className="block font-normal text-faint text-sm">{detail}</span>}
      </span>
    </Tag>
  );
}
