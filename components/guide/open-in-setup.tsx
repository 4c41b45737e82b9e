import { LinkButton } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import type { SetupLink } from "#lib/guide/setup-links";

/** The way to a page of the admin's own Setup, with what to type into Quick Find should the link not fit. */
export function OpenInSetup({ link, addressHref }: { link: SetupLink; addressHref?: string }) {
  if (link.href === null) {
    return (
      <div className="grid gap-1.5 border-ring border-l-3 pl-4">
        <p className="text-md">In Setup, type this into Quick Find:</p>
        <CopyValue value={link.quickFind} what="Quick Find text" />
        {addressHref && (
          <p className="text-sm text-soft">
            <TextLink href={addressHref}>Paste any address of your Salesforce</TextLink> to get a button here instead.
          </p>
        )}
      </div>
    );
  }
  const place = link.href.startsWith("/") ? "the practice org" : "your Setup";
  return (
    <div className="grid justify-items-start gap-2">
      <LinkButton href={link.href} variant="primary">
        Open {link.title} in {place}
      </LinkButton>
      <p className="text-faint text-sm">
        Quick Find: <span className="value">{link.quickFind}</span>
      </p>
    </div>
  );
}
