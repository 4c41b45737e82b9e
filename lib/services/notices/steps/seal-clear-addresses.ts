import { shownAddress } from "#lib/domain/notices/shown-address";
import { parseWebhookUrl } from "#lib/domain/notices/webhook-url";
import { Secret } from "#lib/domain/secret";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { webhookAddress } from "#lib/services/secret-bindings";
import { listClearAddresses, sealChannelAddress } from "#lib/store/queries/notice-channels";
import { seal } from "#lib/vault/seal";

/** Seals the addresses of webhooks that an older release kept in clear. Replicas that start together may do it twice: the first is kept. */
export async function sealClearAddresses(instance: Pick<Instance, "db" | "keyring" | "now" | "newId">): Promise<void> {
  const scope = instanceScope("operator");
  for (const row of await listClearAddresses(instance.db, scope)) {
    const url = parseWebhookUrl(row.address);
    if (!url.ok) throw new Error(`the address of the webhook ${row.id} is no address: ${url.problem}`);
    const address = shownAddress(url.value);
    const sealedAddress = seal(instance.keyring, new Secret(url.value), webhookAddress({ ...row, address }));
    await inTransaction(instance, scope, (tx) => sealChannelAddress(tx, scope, { id: row.id, address, sealedAddress }));
  }
}
