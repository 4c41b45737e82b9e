import { isId } from "#lib/domain/ids";
import { type OverlapHours, overlapHours as overlaps } from "#lib/domain/notices/notice";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { webhookSecret } from "#lib/services/secret-bindings";
import { findSealedSigning, holdChannel, saveSigning } from "#lib/store/queries/notice-channels";
import { open, seal } from "#lib/vault/seal";
import { newWebhookSecret } from "#lib/webhooks/sign";

const hourMs = 3_600_000;

export type SecretReplacement = { readonly channelId: string; readonly overlapHours: OverlapHours };

/**
 * Gives a webhook another secret, answered here and never again. Until the overlap is over, notices are signed with the old one too,
 * so that the receiver can be changed meanwhile. An old secret that does not open any more signs no longer.
 */
export const replaceChannelSecret: Service<SecretReplacement, { secret: Secret }> = async (
  { instance, who },
  { channelId, overlapHours },
) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  if (!isId(channelId) || !overlaps.includes(overlapHours)) return refused("not-found");
  const { keyring } = instance;
  const at = instance.now();
  const secret = newWebhookSecret(instance.randomBytes);
  return inTransaction(instance, scope.value, async (tx) => {
    const channel = await holdChannel(tx, scope.value, channelId);
    const kept = channel?.kind === "webhook" ? await findSealedSigning(tx, scope.value, channelId) : null;
    if (channel === null || kept === null) return refused("not-found");
    const old =
      overlapHours > 0 && kept.sealedSecret !== null ? open(keyring, kept.sealedSecret, webhookSecret(channel)) : null;
    const previous = old?.ok
      ? {
          sealedPreviousSecret: seal(keyring, old.value, webhookSecret(channel, "sealed_previous_secret")),
          previousUntil: new Date(at.getTime() + overlapHours * hourMs),
        }
      : { sealedPreviousSecret: null, previousUntil: null };
    const sealedSecret = seal(keyring, secret, webhookSecret(channel));
    await saveSigning(tx, scope.value, channelId, { sealedSecret, ...previous }, at);
    const details = { address: channel.address, overlapHours };
    await audit(tx, { action: "channel.secret-replaced", on: { kind: "channel", id: channelId }, details });
    return ok({ secret });
  });
};
