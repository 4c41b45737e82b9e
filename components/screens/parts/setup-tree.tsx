import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";
import { QuickFind } from "./quick-find.tsx";
import { type TreeRow, treeRows } from "./tree-rows.ts";

type SetupTreeProps = {
  readonly selected: "External Client App Manager" | "Settings";
  /** A short window shows the tree scrolled down to its branch. */
  readonly scrolled?: boolean;
  /** Draws the selected row's words, so that a screen can ring them. */
  readonly children?: (label: string) => ReactNode;
};

export function SetupTree({ selected, scrolled = false, children = (label) => label }: SetupTreeProps) {
  const from = scrolled ? treeRows.findIndex((row) => row.label === "Sales Cloud Everywhere") : 0;
  return (
    <div className={`sf-left-page ${scrolled ? "sf-left-scrolled" : ""}`}>
      {!scrolled && <QuickFind />}
      <div className="sf-tree">
        {treeRows.slice(from).map((row) => (
          <Row key={row.label} row={row} selected={row.label === selected}>
            {row.label === selected ? children(row.label) : row.label}
          </Row>
        ))}
      </div>
    </div>
  );
}

type RowProps = {
  readonly row: Omit<TreeRow, "label">;
  readonly selected: boolean;
  readonly children: ReactNode;
};

export function Row({ row, selected, children }: RowProps) {
  const classes = ["sf-row", `sf-row-${row.depth}`, `sf-row-${row.kind}`];
  if (selected) classes.push("sf-row-selected");
  if (!row.branch) classes.push("sf-off-branch");
  return (
    <div className={classes.join(" ")}>
      {(row.kind === "open" || row.kind === "closed") && <Icon name={row.kind} />}
      <div className="sf-row-label">{children}</div>
    </div>
  );
}
