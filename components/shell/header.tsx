import Link from "next/link";
import type { ReactNode } from "react";
import { AlarmBadge } from "#components/ui/badge";
import { Mark } from "./mark.tsx";
import { NavLink } from "./nav-link.tsx";

type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean;
  /** What needs a look there: "3 failing". */
  readonly alarm?: string | undefined;
};

export type HeaderProps = {
  homeHref: string;
  nav?: readonly NavItem[];
  /** The one search field. */
  search?: ReactNode;
  /** Who is here, as what: "Olivia Owner", "Northwind · Owner". */
  account?: ReactNode;
  /** The form that signs out. */
  signOut?: ReactNode;
};

/** Mark, places, and who is here. Narrow, the places take a line of their own. */
export function Header({ homeHref, nav = [], search, account, signOut }: HeaderProps) {
  return (
    <header className="border-line border-b print:border-0">
      <div className="mx-auto flex max-w-wide flex-wrap items-center gap-x-4 px-4 sm:gap-x-6 sm:px-6 print:px-0">
        <Link
          href={homeHref}
          prefetch={false}
          className="flex h-14 items-center gap-2 font-bold text-lg tracking-tight sm:mr-2 print:h-10"
        >
          <Mark className="size-6" />
          Orglink
        </Link>
        {nav.length > 0 && (
          <nav
            aria-label="Main"
            className="order-last -mx-4 flex basis-[calc(100%+2rem)] flex-wrap gap-x-5 border-line border-t px-4 sm:order-none sm:mx-0 sm:basis-auto sm:border-0 sm:px-0 print:hidden"
          >
            {nav.map(({ href, label, isCurrent = false, alarm }) => (
              <NavLink key={href} href={href} isCurrent={isCurrent}>
                {label}
                {alarm && (
                  <>
                    <span className="sr-only">, </span>
                    <AlarmBadge>{alarm}</AlarmBadge>
                  </>
                )}
              </NavLink>
            ))}
          </nav>
        )}
        {search}
        <div className="ml-auto flex min-w-0 flex-1 basis-36 items-center justify-end gap-1 sm:gap-3 text-sm text-soft print:hidden">
          {account && <span className="wrap-anywhere line-clamp-3 min-w-0 text-right leading-tight">{account}</span>}
          {signOut && <div className="shrink-0">{signOut}</div>}
        </div>
      </div>
    </header>
  );
}
