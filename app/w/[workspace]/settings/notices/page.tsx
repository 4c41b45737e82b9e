import type { Metadata } from "next";
import { LivePage } from "#components/connection/live-page";
import { ChannelsTable } from "#components/notices/channels-table";
import { OwnAddressHint } from "#components/notices/own-address-hint";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { readChannels } from "#lib/services/notices/read-channels";
import { whatNoticesAreFor } from "#lib/words/notice-pages";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage() {
  const session = await signedIn();
  const { channels, change } = found(await session.ask(readChannels, null));
  const { to, workspace, facts } = session;
  const isEmpty = channels.length === 0;
  const add = session.allows("notice:change") ? (
    <>
      <LinkButton href={to.newMailChannel} variant="primary">
        Add a mail address
      </LinkButton>
      <LinkButton href={to.newWebhook}>Add a webhook</LinkButton>
    </>
  ) : null;
  return (
    <SignedInFrame session={session} place="settings">
      <LivePage href={to.changes({ channels: "all" })} change={change} />
      <PageHeader
        back={{ href: to.settings, label: "Settings" }}
        title="Notices"
        lead={isEmpty ? undefined : whatNoticesAreFor}
        actions={isEmpty ? null : add}
      />
      {isEmpty && (
        <EmptyState title="Nobody is told yet" action={add && <div className="flex flex-wrap gap-2">{add}</div>}>
          <p>{whatNoticesAreFor}</p>
          {add === null && <p className="mt-2">An admin of this workspace adds mail addresses and webhooks.</p>}
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <ChannelsTable channels={channels} hrefOf={to.channel} workspaceName={workspace.name} />
          <p className="mt-5">
            <TextLink href={to.deliveries}>All messages</TextLink>
          </p>
        </>
      )}
      {!facts.links.isGiven && (
        <div className="mt-8">
          <OwnAddressHint address={facts.links.origin} />
        </div>
      )}
    </SignedInFrame>
  );
}
