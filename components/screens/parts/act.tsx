import Link from "next/link";
import type { ReactNode } from "react";
import type { LiveAct } from "./live.ts";

type ActProps = {
  readonly act: LiveAct;
  readonly className?: string;
  readonly children: ReactNode;
  readonly isCurrent?: boolean;
};

/** A link or a button where a drawing has a picture of one. */
export function Act({ act, className, children, isCurrent = false }: ActProps) {
  if ("href" in act) {
    return (
      <Link
        href={act.href}
        prefetch={false}
        className={className}
        aria-current={isCurrent ? "page" : undefined}
        data-discards={act.discards}
      >
        {children}
      </Link>
    );
  }
  const { form, name, value } = act;
  return (
    <button type="submit" className={className} form={form} name={name} value={value}>
      {children}
    </button>
  );
}
