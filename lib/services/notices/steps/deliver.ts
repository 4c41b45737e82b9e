import type { JobPayload } from "#lib/domain/jobs/jobs";
import { type Delivery, leaseMs } from "#lib/domain/notices/delivery";
import { shownHost } from "#lib/domain/notices/shown-address";
import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import type { Scope } from "#lib/domain/people/scope";
import { refuse } from "#lib/domain/result";
import { authorize, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { countSending, findDelivery, findNextDue, isStruggling } from "#lib/store/queries/deliveries";
import { findChannel, holdChannel, type NoticeChannel } from "#lib/store/queries/notice-channels";
import { findWorkspaceName, listNoticesOf } from "#lib/store/queries/notices";
import { traceOf } from "#lib/trace-of";
import { applyToDelivery } from "./apply-to-delivery.ts";
import { type Attempted, postWebhook } from "./post-webhook.ts";
import { mostInMail, sendNoticeMail } from "./send-notice-mail.ts";
import { sendTurnsOf } from "./send-turns.ts";

/** Deliveries of one channel that are under way at once, in all processes. */
export const atOnceOfChannel = 2;

/** For how long one job goes on with what else is due for its channel; well within the time that the job has. */
const goOnMs = 30_000;

/**
 * Sends a delivery that is due, and then, as long as they arrive, what else is due for the same channel. Does nothing when none is
 * due: it was delivered or removed, it is sent elsewhere, or it comes later. A channel that has some under way, or fails while
 * enough others do, is left to whoever finishes there and to `deliverDue`, so that it keeps nobody from others.
 */
export async function deliver(instance: Instance, { deliveryId, workspaceId }: JobPayload<"deliver">): Promise<void> {
  const scope = scopeIn(workspaceId);
  const { db } = instance;
  const found = await findDelivery(db, scope, deliveryId);
  const channel = found && (await findChannel(db, scope, found.channelId));
  if (!channel || (await countSending(db, scope, channel.id, instance.now())) >= atOnceOfChannel) return;
  const isSuspect = await isStruggling(db, scope, channel.id);
  await sendTurnsOf(instance).take({ to: placeOf(channel), isSuspect }, async () => {
    const until = new Date(instance.now().getTime() + goOnMs);
    let due: string | null = deliveryId;
    while (due !== null && instance.now() < until) {
      if ((await sendOne(instance, scope, due)) !== "arrived") return;
      due = await findNextDue(db, scope, channel.id, instance.now());
    }
    if (due !== null) await sendLater(instance, scope, due);
  });
}

function scopeIn(workspaceId: string): Scope {
  const scope = authorize(systemIn(workspaceId, "deliver"), "notice:deliver");
  if (!scope.ok) throw new Error("the job may not deliver");
  return scope.value;
}

/** What several channels may share: a webhook's host, or the one mail server. */
const placeOf = ({ kind, address }: NoticeChannel): string => (kind === "mail" ? "mail" : shownHost(address));

/** One attempt of a delivery, if it is due and its channel has room. */
async function sendOne(instance: Instance, scope: Scope, deliveryId: string): Promise<"arrived" | "failed" | "left"> {
  const taken = await takeDue(instance, scope, deliveryId);
  if (taken === null) return "left";
  const attempted = await attempt(instance, scope, taken);
  const at = instance.now();
  await inTransaction(instance, scope, (tx) =>
    applyToDelivery(
      instance,
      tx,
      scope,
      deliveryId,
      attempted.ok
        ? { type: "arrived", at, status: attempted.value.status }
        : { type: "failed", at, attempt: taken.attempt, chance: chanceOf(instance), ...attempted.problem },
    ),
  );
  return attempted.ok ? "arrived" : "failed";
}

type Taken = {
  readonly deliveryId: string;
  readonly attempt: number;
  readonly channel: NoticeChannel;
  readonly notices: readonly ToldNotice[];
  readonly others: number;
  readonly where: ToldIn | null;
};

/** Takes the attempt that is due, for one caller only. What gathered until then is what it says from now on. */
function takeDue(instance: Instance, scope: Scope, deliveryId: string): Promise<Taken | null> {
  const at = instance.now();
  return inTransaction(instance, scope, async (tx) => {
    const found = await findDelivery(tx, scope, deliveryId);
    const channel = found && (await holdChannel(tx, scope, found.channelId));
    if (!channel || (await countSending(tx, scope, channel.id, at)) >= atOnceOfChannel) return null;
    const leaseUntil = new Date(at.getTime() + leaseMs);
    const applied = await applyToDelivery(instance, tx, scope, deliveryId, { type: "due", at, leaseUntil });
    if (!applied?.hasChanged || !isUnderWay(applied.delivery)) return null;
    const { notices, others } = await listNoticesOf(tx, scope, deliveryId, mostInMail);
    const workspace = await findWorkspaceName(tx, scope);
    const where = workspace && { url: instance.env.url, workspace };
    return { deliveryId, attempt: applied.delivery.attempts, channel, notices, others, where };
  });
}

const isUnderWay = ({ state }: Delivery): boolean => state === "sending";

/** A bug in it costs this attempt, and the log says where; its delivery goes on. */
async function attempt(instance: Instance, scope: Scope, taken: Taken): Promise<Attempted> {
  const { deliveryId, channel, notices, others, where } = taken;
  const [notice] = notices;
  if (notice === undefined || where === null) return refuse({ fault: "unexpected", status: null, isPermanent: true });
  try {
    return channel.kind === "webhook"
      ? await postWebhook(instance, scope, channel, { deliveryId, notice, where })
      : await sendNoticeMail(instance, channel, { deliveryId, notices, others, where });
  } catch (error) {
    instance.log.error({ deliveryId, error: traceOf(error) }, "delivery failed");
    return refuse({ fault: "unexpected", status: null, isPermanent: false });
  }
}

const chanceOf = ({ randomBytes }: Pick<Instance, "randomBytes">): number => (randomBytes(1)[0] ?? 0) / 256;

const sendLater = (instance: Instance, scope: Scope, deliveryId: string): Promise<void> =>
  inTransaction(instance, scope, (tx) =>
    instance.queue.send(tx, "deliver", { deliveryId, workspaceId: scope.workspaceId }),
  );
