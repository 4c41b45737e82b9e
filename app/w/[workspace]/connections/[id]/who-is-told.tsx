import { NobodyIsTold } from "#components/notices/nobody-is-told";
import { found } from "#lib/actions/guard";
import type { Session } from "#lib/actions/session";
import { wantsNotice } from "#lib/domain/notices/wants-notice";
import { listChannels } from "#lib/services/notices/list-channels";

type WhoIsToldProps = { session: Session; connection: { readonly health: string; readonly projectId: string | null } };

/** Says, to those who can change it, that a connection fails and no notice of it goes anywhere. */
export async function WhoIsTold({ session, connection: { health, projectId } }: WhoIsToldProps) {
  if (health !== "failing" || !session.allows("notice:change")) return null;
  const channels = found(await session.ask(listChannels, null));
  if (channels.some((channel) => wantsNotice(channel, { event: "connection.failing", projectId }))) return null;
  return <NobodyIsTold mailHref={session.to.newMailChannel} webhookHref={session.to.newWebhook} />;
}
