import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChannelSecretForm } from "#components/notices/channel-secret-form";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { replaceChannelSecret } from "#lib/actions/notices/change-channel";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { channelSecretForm } from "#lib/forms/notice-forms";
import { readChannel } from "#lib/services/notices/read-channel";
import type { PageProps } from "../../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Replace the signing secret" };

export default async function ChannelSecretPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  if (!session.allows("notice:change")) notFound();
  const { kind, address } = found(await session.ask(readChannel, id));
  if (kind !== "webhook") notFound();
  const channelHref = session.to.channel(id);
  return (
    <SignedInFrame session={session} place="settings">
      <PageHeader back={{ href: channelHref, label: address }} title="Replace the signing secret" />
      <ChannelSecretForm
        form={outlineOf(channelSecretForm)}
        action={replaceChannelSecret}
        channelId={id}
        cancelHref={channelHref}
      />
    </SignedInFrame>
  );
}
