import type { Metadata } from "next";
import { LivePage } from "#components/connection/live-page";
import { DeliveriesTable } from "#components/notices/deliveries-table";
import { buttonClass } from "#components/ui/button-class";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { found } from "#lib/actions/guard";
import { sendAgain } from "#lib/actions/notices/deliver";
import { signedIn } from "#lib/actions/session";
import { parseCursor, writeCursor } from "#lib/domain/cursor";
import { readDeliveries } from "#lib/services/notices/read-deliveries";
import type { PageProps } from "../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Messages" };

export default async function DeliveriesPage({ searchParams }: PageProps) {
  const session = await signedIn();
  const { channel: asked, after } = await searchParams;
  const channelId = typeof asked === "string" && asked !== "" ? asked : null;
  const from = parseCursor(after);
  const { page, channel, change } = found(await session.ask(readDeliveries, { channelId, after: from }));
  const { to } = session;
  return (
    <SignedInFrame session={session} place="settings">
      <LivePage
        href={to.changes({ deliveries: channelId ?? "all", after: from ? writeCursor(from) : "" })}
        change={change}
      />
      <PageHeader
        back={
          channel ? { href: to.channel(channel.id), label: channel.address } : { href: to.notices, label: "Notices" }
        }
        title="Messages"
        over={channel?.address}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={from ? "No older messages" : "Nothing was sent yet"} />
      ) : (
        <DeliveriesTable
          deliveries={page.rows}
          to={to}
          showsChannel={channel === null}
          sendAgain={session.allows("notice:change") ? sendAgain : undefined}
        />
      )}
      {page.next && (
        <p className="mt-5">
          <TextLink
            href={to.deliveriesOf({ channel: channelId ?? "", after: writeCursor(page.next) })}
            className={buttonClass("secondary", "small")}
          >
            Older messages
            <Icon name="arrow-right" />
          </TextLink>
        </p>
      )}
    </SignedInFrame>
  );
}
