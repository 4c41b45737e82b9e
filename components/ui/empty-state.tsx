import type { ReactNode } from "react";

/** Nothing here yet: what will stand here, and the one way to begin. The broken ring is one that nothing is in. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid max-w-prose justify-items-start gap-4 py-10">
      <svg viewBox="0 0 96 40" className="h-10 text-edge" fill="none" aria-hidden="true" focusable="false">
        <rect x="2" y="2" width="92" height="36" rx="11" stroke="currentColor" strokeWidth="2" strokeDasharray="5 6" />
      </svg>
      <h2 className="font-semibold text-xl">{title}</h2>
      {children && <div className="text-soft">{children}</div>}
      {action}
    </div>
  );
}
