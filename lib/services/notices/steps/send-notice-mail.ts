import type { DeliveryFault } from "#lib/domain/notices/delivery-fault";
import { type Mailbox, parseMailbox } from "#lib/domain/notices/mailbox";
import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import { ok, refuse } from "#lib/domain/result";
import type { Instance } from "#lib/services/instance";
import type { NoticeChannel } from "#lib/store/queries/notice-channels";
import { noticeMail } from "#lib/words/notice-mail";
import type { Attempted } from "./post-webhook.ts";

/** How many notices one mail tells in full; of the rest it tells how many they are. */
export const mostInMail = 50;

/** One attempt at a mail with all that gathered for it. Sent again it has the same id, so that mail programs show it once. */
export async function sendNoticeMail(
  { mailer }: Pick<Instance, "mailer">,
  channel: NoticeChannel,
  mail: {
    readonly deliveryId: string;
    readonly notices: readonly ToldNotice[];
    readonly others: number;
    readonly where: ToldIn;
  },
): Promise<Attempted> {
  if (mailer === null) return refuse({ fault: "mail-off", status: null, isPermanent: true });
  const to = parseMailbox(channel.address);
  if (!to.ok) return refuse({ fault: "recipient-refused", status: null, isPermanent: true });
  const { deliveryId: messageId, notices, others, where } = mail;
  const sent = await mailer.send({ to: to.value satisfies Mailbox, ...noticeMail(notices, others, where), messageId });
  if (sent.ok) return ok({ status: null });
  const { code, isPermanent } = sent.problem;
  const fault: DeliveryFault = code === "mail-unreachable" ? "mail-server-away" : code;
  return refuse({ fault, status: null, isPermanent });
}
