import { parseMailbox } from "#lib/domain/notices/mailbox";
import { type ChannelKind, mostChannels, type NoticeEvent, noticeEvents } from "#lib/domain/notices/notice";
import { shownAddress } from "#lib/domain/notices/shown-address";
import { parseWebhookUrl, type WebhookUrl, webhookHostOf } from "#lib/domain/notices/webhook-url";
import { personOf } from "#lib/domain/people/principal";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { webhookAddress, webhookSecret } from "#lib/services/secret-bindings";
import { countChannels, holdChannels, insertChannel } from "#lib/store/queries/notice-channels";
import { seal } from "#lib/vault/seal";
import { newWebhookSecret } from "#lib/webhooks/sign";
import { hasChannelTo } from "./steps/channel-address.ts";
import { findProjectFault } from "./steps/find-project-fault.ts";
import { noticeExits } from "./steps/notice-exits.ts";

export type NewChannel = {
  readonly kind: ChannelKind;
  /** As it was typed: a mailbox, or the https address of a webhook. */
  readonly address: string;
  readonly events: readonly NoticeEvent[];
  /** Null: about every connection of the workspace. */
  readonly projectId: string | null;
};

type AddressFault = "channel-address-unfit" | "mail-off" | "webhooks-off" | "webhook-host-not-allowed";
type Fault = AddressFault | "channel-exists" | "no-events" | "project-gone" | "too-many-channels";

/** Has notices go to a mailbox or a webhook. The secret that a webhook's notices are signed with is answered here and never again. */
export const createChannel: Service<NewChannel, { channelId: string; secret: Secret | null }, Fault> = async (
  { instance, who },
  { kind, address: typed, events: chosen, projectId },
) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  const read = kind === "mail" ? readMailbox(instance, typed) : readWebhook(instance, typed);
  if (!read.ok) return read;
  const { whole, address } = read.value;
  const events = noticeEvents.filter((event) => chosen.includes(event));
  if (events.length === 0) return refused("no-events", { fields: ["events"] });
  const { workspaceId } = scope.value;
  const [id, at] = [instance.newId(), instance.now()];
  const channel = { id, kind, address, events, projectId };
  const secret = kind === "webhook" ? newWebhookSecret(instance.randomBytes) : null;
  return inTransaction(instance, scope.value, async (tx) => {
    await holdChannels(tx, scope.value);
    const projectFault = await findProjectFault(tx, scope.value, projectId);
    if (projectFault !== null) return projectFault;
    if (await hasChannelTo(instance, tx, scope.value, { ...channel, whole }))
      return refused("channel-exists", { fields: ["address"] });
    if ((await countChannels(tx, scope.value)) >= mostChannels) return refused("too-many-channels");
    await insertChannel(tx, scope.value, {
      ...channel,
      sealedAddress:
        kind === "webhook"
          ? seal(instance.keyring, new Secret(whole), webhookAddress({ workspaceId, ...channel }))
          : null,
      sealedSecret: secret && seal(instance.keyring, secret, webhookSecret({ workspaceId, ...channel })),
      createdBy: personOf(scope.value.who),
      createdAt: at,
      updatedAt: at,
    });
    const details = { kind, address, events: events.join(" ") };
    await audit(tx, { action: "channel.created", on: { kind: "channel", id }, details });
    return ok({ channelId: id, secret });
  });
};

/** The address, and what is shown of it. */
type Address = Result<{ readonly whole: string; readonly address: string }, Refusal<AddressFault>>;

function readMailbox(instance: Instance, typed: string): Address {
  if (noticeExits(instance).mail === "off") return refused("mail-off", { fields: ["address"] });
  const mailbox = parseMailbox(typed);
  return mailbox.ok ? ok({ whole: mailbox.value, address: mailbox.value }) : unfit(mailbox.problem);
}

function readWebhook(instance: Instance, typed: string): Address {
  const { webhooks } = noticeExits(instance);
  const url = parseWebhookUrl(typed, webhooks);
  if (url.ok) return ok({ whole: url.value, address: shownAddress(url.value) });
  if (url.problem === "webhooks-off") return refused("webhooks-off", { fields: ["address"] });
  if (url.problem !== "host-not-listed") return unfit(url.problem);
  const anywhere = parseWebhookUrl(typed);
  const facts = anywhere.ok ? { host: webhookHostOf(anywhere.value satisfies WebhookUrl) } : {};
  return refused("webhook-host-not-allowed", { fields: ["address"], facts });
}

const unfit = (why: string) => refused("channel-address-unfit", { fields: ["address"], facts: { why } });
