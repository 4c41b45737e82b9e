import { faultOfExit } from "#lib/domain/notices/attempt-fault";
import type { FailedAttempt } from "#lib/domain/notices/delivery";
import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import { parseWebhookUrl } from "#lib/domain/notices/webhook-url";
import type { Scope } from "#lib/domain/people/scope";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { webhookSecret } from "#lib/services/secret-bindings";
import { findChannelAddress, findSealedSigning, type NoticeChannel } from "#lib/store/queries/notice-channels";
import { open } from "#lib/vault/seal";
import { signWebhook } from "#lib/webhooks/sign";
import { webhookMessage } from "#lib/words/webhook-message";
import { wholeAddress } from "./channel-address.ts";

/** What came of one attempt: the receiver has it, or why it has not. */
export type Attempted = Result<{ readonly status: number | null }, Omit<FailedAttempt, "chance">>;

/**
 * One attempt at a webhook: its notice as JSON, signed with the secret in force, and with the one before while that is not over.
 * Sent again it says the same, under the same id.
 */
export async function postWebhook(
  instance: Instance,
  scope: Scope,
  channel: NoticeChannel,
  { deliveryId, notice, where }: { readonly deliveryId: string; readonly notice: ToldNotice; readonly where: ToldIn },
): Promise<Attempted> {
  const kept = await findChannelAddress(instance.db, scope, channel.id);
  const whole = kept && wholeAddress(instance, kept);
  if (whole === null) return forGood("webhook-address-unreadable");
  const url = parseWebhookUrl(whole, instance.env.webhookHosts);
  if (!url.ok) return forGood(url.problem === "webhooks-off" ? "webhooks-off" : "webhook-host-not-allowed");
  const secrets = await signingSecrets(instance, scope, channel);
  if (secrets === null) return forGood("signing-secret-unreadable");
  const body = JSON.stringify(webhookMessage(notice, where));
  const headers = signWebhook({ id: deliveryId, at: instance.now(), body }, secrets);
  const posted = await instance.webhooks.post({ url: url.value, headers: { ...headers }, body });
  if (!posted.ok) return refuse({ fault: faultOfExit(posted.problem.code), status: null, isPermanent: false });
  const { status, isTaken, retryAfterSeconds } = posted.value;
  if (isTaken) return ok({ status });
  // Standard Webhooks 1.0.0, "Delivery success and failure": who answers 410 wants nothing more.
  if (status === 410) return refuse({ fault: "gone", status, isPermanent: true });
  const pause = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return refuse({ fault: "refused", status, isPermanent: false, ...pause });
}

const forGood = (fault: FailedAttempt["fault"]): Attempted => refuse({ fault, status: null, isPermanent: true });

/** The secrets in force; null when the one of now does not open. */
async function signingSecrets(
  { db, keyring, now }: Instance,
  scope: Scope,
  channel: NoticeChannel,
): Promise<readonly [Secret, Secret?] | null> {
  const sealed = await findSealedSigning(db, scope, channel.id);
  const current = sealed?.sealedSecret ? open(keyring, sealed.sealedSecret, webhookSecret(channel)) : null;
  if (!sealed || !current?.ok) return null;
  const { sealedPreviousSecret, previousUntil } = sealed;
  if (sealedPreviousSecret === null || previousUntil === null || previousUntil <= now()) return [current.value];
  const previous = open(keyring, sealedPreviousSecret, webhookSecret(channel, "sealed_previous_secret"));
  return previous.ok ? [current.value, previous.value] : [current.value];
}
