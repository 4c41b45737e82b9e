import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { PageHeader } from "#components/ui/page-header";
import { SubmitButton } from "#components/ui/submit-button";
import { found } from "#lib/actions/guard";
import { removeChannel } from "#lib/actions/notices/change-channel";
import { signedIn } from "#lib/actions/session";
import { readChannel } from "#lib/services/notices/read-channel";
import type { PageProps } from "../../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Remove the channel" };

export default async function RemoveChannelPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  if (!session.allows("notice:change")) notFound();
  const { kind, address } = found(await session.ask(readChannel, id));
  const thing = kind === "mail" ? "mail address" : "webhook";
  return (
    <SignedInFrame session={session} place="settings">
      <PageHeader back={{ href: session.to.channel(id), label: address }} title={`Remove the ${thing}`} />
      <div className="grid max-w-prose gap-6">
        <p>
          <strong className="wrap-anywhere">{address}</strong> gets no more notices, what is waiting to be sent
          included. Its list of messages is erased{kind === "webhook" && ", and so is its signing secret"}. A message on
          its way at this moment may still arrive.
        </p>
        <ButtonForm action={removeChannel} values={{ channelId: id }} className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">Remove this {thing}</SubmitButton>
          <LinkButton href={session.to.channel(id)} variant="quiet">
            Keep it
          </LinkButton>
        </ButtonForm>
      </div>
    </SignedInFrame>
  );
}
