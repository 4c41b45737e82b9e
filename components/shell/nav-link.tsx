"use client";

import Link, { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** While the next page is fetched its link shows it, after a moment: the page one is on stays readable meanwhile. */
function PendingLine() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-0 bottom-0 h-0.5 bg-edge transition-opacity delay-150 ${pending ? "opacity-100" : "opacity-0"}`}
    />
  );
}

export function NavLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={
        "relative flex h-10 items-center text-md sm:h-14 " +
        "aria-[current]:font-semibold aria-[current]:text-ink text-soft hover:text-ink " +
        "aria-[current]:shadow-[inset_0_-2px_0_var(--ink)]"
      }
    >
      {children}
      <PendingLine />
    </Link>
  );
}
