import type { ReactNode } from "react";

/** The rail at the left, what one is doing at the right; narrow, the rail is a line above. */
export function GuideFrame({ rail, children }: { rail: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <div className="lg:sticky lg:top-6 lg:self-start">{rail}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
