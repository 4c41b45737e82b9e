import { ok, type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { Binding } from "./binding.ts";
import { type Keyring, type KeyringProblem, newKeyCommand, parseKeyring } from "./keyring.ts";
import { createKeyringFile, keyringPath, readKeyringFile } from "./keyring-file.ts";
import { open, seal } from "./seal.ts";

/** Where the vault keeps its check value; the store gives it. `saveIfAbsent` answers what is stored afterwards. */
export interface VaultSettings {
  find(key: string): Promise<unknown>;
  saveIfAbsent(key: string, value: unknown): Promise<unknown>;
}

/** What the operator configured: `keys` is `ORGLINK_KEYS`, or null when it is not set. */
export interface VaultConfig {
  readonly keys: Secret | null;
  readonly storeKind: "embedded" | "postgres";
  readonly dataDir: string;
}

/** The row of the instance's settings that tells a wrong keyring at once. */
const vaultCheckKey = "vault-check";

/**
 * Finds the keyring and proves that it is this store's own: a known value sealed at the first start must open. So a
 * wrong or missing key is one message when Orglink starts, and not a failure per connection later.
 * Makes a keyring file only for an embedded store that has sealed nothing yet.
 */
export async function openVault(
  config: VaultConfig,
  settings: VaultSettings,
): Promise<Result<Keyring, KeyringProblem>> {
  const stored = await settings.find(vaultCheckKey);
  const keyring = await findKeyring(config, stored !== undefined && stored !== null);
  if (!keyring.ok) return keyring;
  const check = stored ?? (await settings.saveIfAbsent(vaultCheckKey, seal(keyring.value, checkValue, checkBinding)));
  const opened = open(keyring.value, String(check), checkBinding);
  if (!opened.ok) return refuse(wrongKeyring(config, opened.problem.message));
  return ok(keyring.value);
}

const checkValue = new Secret("This keyring belongs to this store.");
const checkBinding: Binding = {
  workspaceId: "",
  table: "instance_setting",
  column: "value",
  rowId: vaultCheckKey,
  host: null,
};

async function findKeyring(config: VaultConfig, hasSealed: boolean): Promise<Result<Keyring, KeyringProblem>> {
  if (config.keys && !config.keys.isEmpty) return parseKeyring(config.keys, "ORGLINK_KEYS");
  if (config.storeKind === "postgres") {
    const message = `DATABASE_URL is set, so ORGLINK_KEYS must hold the keys that seal secrets. ${
      hasSealed
        ? "This database was sealed with keys already: give Orglink the same ones."
        : `Make one: ${newKeyCommand}`
    }`;
    return refuse({ code: "keyring-missing", message });
  }
  const existing = await readKeyringFile(config.dataDir);
  if (existing) return existing;
  if (!hasSealed) return createKeyringFile(config.dataDir);
  const message = `The store has sealed secrets, but its keyring ${keyringPath(config.dataDir)} is gone. Put it back, or set ORGLINK_KEYS to the keys it held.`;
  return refuse({ code: "keyring-missing", message });
}

function wrongKeyring(config: VaultConfig, reason: string): KeyringProblem {
  const source = config.keys && !config.keys.isEmpty ? "ORGLINK_KEYS" : keyringPath(config.dataDir);
  return {
    code: "keyring-wrong",
    message: `${source} is not the keyring this store was sealed with. ${reason} Orglink does not start with it, because no saved secret would open.`,
  };
}
