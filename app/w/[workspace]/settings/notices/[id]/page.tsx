import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LivePage } from "#components/connection/live-page";
import { ChannelForm } from "#components/notices/channel-form";
import { ChannelStatus } from "#components/notices/channel-status";
import { DeliveriesTable } from "#components/notices/deliveries-table";
import { SendTest } from "#components/notices/send-test";
import { SigningSecretKept } from "#components/notices/signing-secret-kept";
import { LinkButton } from "#components/ui/button";
import { FactLine, FactList } from "#components/ui/facts";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { found } from "#lib/actions/guard";
import { changeChannel } from "#lib/actions/notices/change-channel";
import { sendAgain, sendTestNotice } from "#lib/actions/notices/deliver";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { channelForm } from "#lib/forms/notice-forms";
import { readDeliveries } from "#lib/services/notices/read-deliveries";
import { readNoticeExits } from "#lib/services/notices/read-notice-exits";
import { listProjects } from "#lib/services/projects/list-projects";
import { mailOffWords, webhooksOffWords } from "#lib/words/notice-channels";
import { toldWords } from "#lib/words/notice-pages";
import { channelKindWords } from "#lib/words/notices";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import type { PageProps } from "../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Notices" };

const mostShown = 5;

export default async function ChannelPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  const { channel, page, change } = found(await session.ask(readDeliveries, { channelId: id, after: null }));
  if (channel === null) notFound();
  const exits = found(await session.ask(readNoticeExits, null));
  const projects = found(await session.ask(listProjects, null));
  const { to, workspace } = session;
  const mayChange = session.allows("notice:change");
  const isOff = channel.kind === "mail" ? exits.mail === "off" : exits.webhooks === "off";
  const hasMore = page.rows.length > mostShown || page.next !== null;
  return (
    <SignedInFrame session={session} place="settings">
      <LivePage href={to.changes({ deliveries: id, after: "" })} change={change} />
      <PageHeader
        back={{ href: to.notices, label: "Notices" }}
        over={channelKindWords[channel.kind]}
        title={channel.address}
        actions={mayChange && !isOff && <SendTest action={sendTestNotice} channelId={id} />}
      />
      {isOff && (
        <div className="mb-8">
          <Notice tone="wait" title="Nothing is sent here at the moment">
            <p>{channel.kind === "mail" ? mailOffWords : webhooksOffWords}</p>
          </Notice>
        </div>
      )}
      <div className="-mt-3 mb-8 text-md">
        <ChannelStatus channel={channel} />
      </div>
      <section aria-labelledby="messages">
        <h2 id="messages" className="font-semibold text-xl">
          Messages
        </h2>
        {page.rows.length === 0 ? (
          <p className="mt-1 text-soft">
            Nothing was sent here yet.{mayChange && !isOff && " Send a test to see whether it arrives."}
          </p>
        ) : (
          <DeliveriesTable
            deliveries={page.rows.slice(0, mostShown)}
            to={to}
            sendAgain={mayChange ? sendAgain : undefined}
          />
        )}
        {hasMore && (
          <p className="mt-4">
            <TextLink href={to.deliveriesOf({ channel: id, after: "" })}>All its messages</TextLink>
          </p>
        )}
      </section>
      <section aria-labelledby="told" className="mt-12">
        <h2 id="told" className="mb-3 font-semibold text-xl">
          What it is told
        </h2>
        {mayChange ? (
          <DraftedForm session={session} form={channelForm} about={id}>
            <ChannelForm
              form={outlineOf(channelForm)}
              action={changeChannel}
              channel={channel}
              told={{ projects, workspaceName: workspace.name }}
            />
          </DraftedForm>
        ) : (
          <div className="max-w-prose">
            <FactList>
              <FactLine name="Told of">{toldWords(channel.events)}</FactLine>
              <FactLine name="Connections">{channel.projectName ?? `All of ${workspace.name}`}</FactLine>
            </FactList>
          </div>
        )}
      </section>
      {channel.kind === "webhook" && (
        <SigningSecretKept
          previousUntil={channel.previousUntil?.toISOString() ?? null}
          replaceHref={mayChange ? to.channelSecret(id) : null}
        />
      )}
      {mayChange && (
        <p className="mt-12 border-line border-t pt-5">
          <LinkButton href={to.removeChannel(id)} variant="danger" size="small">
            Remove this {channel.kind === "mail" ? "mail address" : "webhook"}
          </LinkButton>
        </p>
      )}
    </SignedInFrame>
  );
}
