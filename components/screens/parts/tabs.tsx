import type { ReactNode } from "react";

export function Tabs({ children }: { readonly children: ReactNode }) {
  return <div className="sf-tabs">{children}</div>;
}

export function Tab({ label, selected = false }: { readonly label: string; readonly selected?: boolean }) {
  return <span className={`sf-tab ${selected ? "sf-tab-selected" : ""}`}>{label}</span>;
}
