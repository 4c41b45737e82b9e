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
  /** For a page of our own that is read beside the one that links to it. */
  newTab?: boolean;
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
  newTab = false,
}: TextLinkProps) {
  if (newTab || leavesOrglink(href)) {
    const told = leavesOrglink(href) ? `noreferrer ${rel ?? ""}`.trim() : rel;
    return (
      <a href={href} target="_blank" rel={told} className={className}>
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
