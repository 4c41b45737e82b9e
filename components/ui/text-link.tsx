import Link from "next/link";
import type { ReactNode } from "react";
import { NewTabSign } from "./new-tab-sign.tsx";

type TextLinkProps = {
  href: string;
  children: ReactNode;
  className?: string;
  /** Off by default: pages are made per request, and a list of links must not become a list of requests. */
  prefetch?: boolean;
  current?: boolean;
  rel?: string;
};

const leavesOrglink = (href: string) => /^https?:\/\//.test(href);

/** A link in running text. An address on another host opens in a new tab without telling where from, and says so. */
export function TextLink({
  href,
  children,
  className = "link",
  prefetch = false,
  current = false,
  rel,
}: TextLinkProps) {
  if (leavesOrglink(href)) {
    return (
      <a href={href} target="_blank" rel={`noreferrer ${rel ?? ""}`.trim()} className={className}>
        {children} <NewTabSign />
      </a>
    );
  }
  return (
    <Link href={href} prefetch={prefetch} className={className} rel={rel} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}
