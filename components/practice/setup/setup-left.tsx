"use client";

import { type ReactNode, useState } from "react";
import { Act } from "#components/screens/parts/act";
import { Control, type Ring } from "#components/screens/parts/control";
import { Icon } from "#components/screens/parts/icons";
import { Found } from "#components/screens/parts/results";
import type { SetupScreenId } from "#lib/practice/setup-screens";
import type { LiveScreen } from "../../screens/parts/live.ts";
import { foundIn, leadsTo, setupTree, type TreeNode } from "./setup-tree.ts";

type SetupLeftProps = {
  readonly screen: SetupScreenId;
  readonly to: LiveScreen["to"];
  readonly ring: Ring;
  /** What was sought, when the page was asked for. */
  readonly sought: string;
  /** The form that asks for the page anew, for who has no scripts. */
  readonly form: string;
};

/** The left column of Setup: Quick Find, and the tree or what is found in it. With scripts it finds while one types. */
export function SetupLeft({ screen, to, ring, sought, form }: SetupLeftProps) {
  const [typed, setTyped] = useState(sought);
  const isSeeking = typed.trim() !== "";
  const rows = isSeeking ? foundIn(setupTree, typed) : setupTree;
  const ringed = (id: "quick-find" | "my-domain-quick-find", box: ReactNode) =>
    ring.includes(id) ? (
      <Control id={id} ring={ring} className="sf-wide">
        {box}
      </Control>
    ) : (
      box
    );
  return (
    <div className="sf-left-page">
      <div className="sf-live-find">
        {ringed(
          screen === "my-domain" ? "my-domain-quick-find" : "quick-find",
          <div className="sf-quick-find">
            <Icon name="search" />
            <input
              type="search"
              name="find"
              form={form}
              aria-label="Quick Find"
              placeholder="Quick Find"
              autoComplete="off"
              maxLength={80}
              defaultValue={sought}
              onChange={({ target }) => setTyped(target.value)}
            />
          </div>,
        )}
      </div>
      <nav aria-label="Setup" className={`sf-tree ${isSeeking ? "sf-results-rows" : ""}`}>
        {rows.map((row) => (
          <Rows key={row.label} row={row} depth={0} screen={screen} to={to} ring={ring} typed={typed.trim()} />
        ))}
        {isSeeking && (
          <div className="sf-global-hint">
            {rows.length === 0
              ? "Nothing is found here."
              : "Didn't find what you're looking for? Try using Global Search."}
          </div>
        )}
      </nav>
    </div>
  );
}

type RowsProps = Pick<SetupLeftProps, "screen" | "to" | "ring"> & {
  readonly row: TreeNode;
  readonly depth: number;
  readonly typed: string;
};

function Rows({ row, depth, typed, ...rest }: RowsProps) {
  const { screen, to, ring } = rest;
  const words = typed === "" ? row.label : <Found label={row.label} matched={typed} />;
  const look = `sf-row sf-row-${depth}`;
  if (row.kind === "heading") return <div className={`${look} sf-row-heading`}>{row.label}</div>;
  if (row.rows.length > 0) {
    return (
      <details open={typed !== "" || leadsTo(row, screen) || row.label.includes("Apps")}>
        <summary className={`${look} sf-row-open`}>
          <Icon name="open" />
          <span className="sf-row-label">{words}</span>
        </summary>
        {row.rows.map((within) => (
          <Rows key={within.label} row={within} depth={depth + 1} typed={typed} {...rest} />
        ))}
      </details>
    );
  }
  const isHere = row.screen === screen && row.label !== "App Manager";
  return (
    <div className={`${look} sf-row-${row.kind === "group" ? "closed" : "link"} ${isHere ? "sf-row-selected" : ""}`}>
      {row.kind === "group" && <Icon name="closed" />}
      <div className="sf-row-label">
        {row.screen === null ? (
          words
        ) : (
          <RingedRow label={row.label} ring={ring}>
            <Act act={to(row.screen)} isCurrent={isHere}>
              {words}
            </Act>
          </RingedRow>
        )}
      </div>
    </div>
  );
}

/** The rows that the guide sends to. */
function RingedRow({
  label,
  ring,
  children,
}: {
  readonly label: string;
  readonly ring: Ring;
  readonly children: ReactNode;
}) {
  const id = { "External Client App Manager": "app-manager-item", Settings: "app-settings-item" } as const;
  const control = label in id ? id[label as keyof typeof id] : null;
  if (control === null || !ring.includes(control)) return children;
  return (
    <Control id={control} ring={ring}>
      {children}
    </Control>
  );
}
