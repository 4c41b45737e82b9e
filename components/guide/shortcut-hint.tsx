import { TextLink } from "#components/ui/text-link";

/** Where the steps that a package replaces begin. */
export function ShortcutHint({ href }: { href: string }) {
  return (
    <p className="text-sm text-soft print:hidden">
      At home in the Salesforce CLI? <TextLink href={href}>A package makes the app for you</TextLink>.
    </p>
  );
}
