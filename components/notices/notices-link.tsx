import { StatusSign } from "#components/ui/status";
import { TextLink } from "#components/ui/text-link";

type NoticesLinkProps = { href: string; channels: readonly { readonly failingNow: boolean }[] };

/** How many channels there are and how many of them fail, leading to them. */
export function NoticesLink({ href, channels }: NoticesLinkProps) {
  const failing = channels.filter(({ failingNow }) => failingNow).length;
  const count = channels.length === 1 ? "1 channel" : `${channels.length} channels`;
  if (channels.length === 0)
    return (
      <>
        Nobody is told yet. <TextLink href={href}>Choose who is told</TextLink>
      </>
    );
  return (
    <span className="inline-flex items-center gap-2">
      <StatusSign kind={failing > 0 ? "failing" : "healthy"} />
      <TextLink href={href}>
        {count}
        {failing > 0 && `, ${failing} failing`}
      </TextLink>
    </span>
  );
}
