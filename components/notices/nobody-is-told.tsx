import { TextLink } from "#components/ui/text-link";

/** Beside a connection that fails while no channel would say so. */
export const NobodyIsTold = ({ mailHref, webhookHref }: { mailHref: string; webhookHref: string }) => (
  <p className="mb-6 max-w-prose text-md text-soft">
    Nobody is told of this yet: add a <TextLink href={mailHref}>mail address</TextLink> or a{" "}
    <TextLink href={webhookHref}>webhook</TextLink>.
  </p>
);
