import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { TextLink } from "./text-link.tsx";

/** One step up. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="text-sm print:hidden">
      <TextLink
        href={href}
        className="inline-flex min-h-6 items-center gap-1.5 text-soft hover:text-ink hover:underline"
      >
        <Icon name="arrow-left" />
        {children}
      </TextLink>
    </p>
  );
}
