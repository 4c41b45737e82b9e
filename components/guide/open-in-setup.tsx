import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import { orgOf, type SetupLink } from "#lib/guide/setup-links";

type OpenInSetupProps = {
  link: SetupLink;
  addressHref?: string;
  /** Another act of the page wears the ring's color. */
  isQuiet?: boolean;
  /** Further ways on, in the same line. */
  children?: ReactNode;
};

/** The way to a page of the admin's own Setup, with what to type into Quick Find should the link not fit. */
export function OpenInSetup({ link, addressHref, isQuiet = false, children }: OpenInSetupProps) {
  if (link.href === null) {
    return (
      <div className="grid gap-1.5 border-ring border-l-3 pl-4">
        <p className="text-md">In Setup, type this into Quick Find:</p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <CopyValue value={link.quickFind} what="Quick Find text" />
          {children}
        </p>
        {addressHref && (
          <p className="text-sm text-soft">
            <TextLink href={addressHref}>Paste any address of your Salesforce</TextLink> to get a button here instead.
          </p>
        )}
      </div>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <LinkButton href={link.href} variant={isQuiet ? "secondary" : "primary"} newTab>
        Open {link.title} in {orgOf(link.href)}
      </LinkButton>
      <span className="text-faint">
        Quick Find: <span className="value">{link.quickFind}</span>
      </span>
      {children}
    </p>
  );
}
