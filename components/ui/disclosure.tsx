import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** More, for those who want it: the browser's own details, so that it opens without scripts and is found by search in the page. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
}) {
  return (
    <details className="group border-line border-t py-1 last:border-b" open={isOpen}>
      <summary className="flex min-h-10 print:min-h-0 print:break-after-avoid print:pt-1.5 cursor-pointer list-none items-center gap-2 font-semibold text-md [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="text-soft transition-transform group-open:rotate-90 print:hidden" />
        {summary}
      </summary>
      <div className="pt-1 pb-4 pl-6 text-md text-soft print:pb-2 print:pl-0">{children}</div>
    </details>
  );
}
