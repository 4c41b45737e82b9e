import type { ReactNode } from "react";
import { Act } from "./act.tsx";
import type { LiveAct } from "./live.ts";

export function Tabs({ children }: { readonly children: ReactNode }) {
  return <div className="sf-tabs">{children}</div>;
}

type TabProps = { readonly label: string; readonly selected?: boolean; readonly act?: LiveAct | undefined };

export function Tab({ label, selected = false, act }: TabProps) {
  const className = `sf-tab ${selected ? "sf-tab-selected" : ""}`;
  if (act) {
    return (
      <Act act={act} className={className} isCurrent={selected}>
        {label}
      </Act>
    );
  }
  return <span className={className}>{label}</span>;
}
