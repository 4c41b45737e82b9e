import type { ReactNode } from "react";
import { BackLink } from "./back-link.tsx";

type PageHeaderProps = {
  title: ReactNode;
  /** One short line above the title: where this belongs. */
  over?: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
};

/** The head of a page: way back, title, what it is about, what can be done. */
export function PageHeader({ title, over, lead, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-7 grid grid-cols-[minmax(0,1fr)] gap-3">
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          {over && <p className="mb-1 text-faint text-sm">{over}</p>}
          <h1 className="wrap-anywhere font-bold text-2xl sm:text-3xl">{title}</h1>
        </div>
        {actions && <div className="flex min-w-0 max-w-full flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {lead && <div className="max-w-prose text-lg text-soft">{lead}</div>}
    </header>
  );
}
