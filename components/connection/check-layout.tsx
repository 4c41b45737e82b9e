import type { ReactNode } from "react";

/** What came of a check beside how it went. On a narrow page the outcome comes first. */
export function CheckLayout({ timeline, children }: { timeline: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[18rem_minmax(0,1fr)] lg:items-start">
      <div className="min-w-0 lg:order-2">{children}</div>
      <div className="min-w-0 lg:order-1">{timeline}</div>
    </div>
  );
}
