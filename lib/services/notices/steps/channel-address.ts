import type { Scope } from "#lib/domain/people/scope";
import type { Instance } from "#lib/services/instance";
import { webhookAddress } from "#lib/services/secret-bindings";
import { type ChannelAddress, listAddressesShownAs } from "#lib/store/queries/notice-channels";
import type { Tx } from "#lib/store/transaction";
import { open } from "#lib/vault/seal";

type Keys = Pick<Instance, "keyring">;

/** The whole address of a channel; null when it does not open. */
export function wholeAddress({ keyring }: Keys, channel: ChannelAddress): string | null {
  if (channel.kind === "mail") return channel.address;
  const opened = channel.sealedAddress === null ? null : open(keyring, channel.sealedAddress, webhookAddress(channel));
  return opened?.ok ? opened.value.reveal() : null;
}

/** Whether notices of all of the workspace, or of this project, go to an address already. */
export async function hasChannelTo(
  keys: Keys,
  tx: Tx,
  scope: Scope,
  { whole, address, projectId }: Pick<ChannelAddress, "address" | "projectId"> & { readonly whole: string | null },
  except?: string,
): Promise<boolean> {
  const alike = await listAddressesShownAs(tx, scope, address);
  return alike.some(
    (one) => one.id !== except && one.projectId === projectId && whole !== null && wholeAddress(keys, one) === whole,
  );
}
