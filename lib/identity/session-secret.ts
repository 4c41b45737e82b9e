import { randomBytes } from "node:crypto";
import { Secret } from "#lib/domain/secret";
import type { Database } from "#lib/store/database";
import { findInstanceSetting, saveInstanceSettingIfAbsent } from "#lib/store/queries/instance-settings";
import type { Binding } from "#lib/vault/binding";
import type { Keyring } from "#lib/vault/keyring";
import { open, seal } from "#lib/vault/seal";

/** The setting that holds the sealed secret; `orglink keys rotate` re-wraps it like every sealed value. */
export const sessionSecretKey = "session-secret";

const binding: Binding = {
  workspaceId: "",
  table: "instance_setting",
  column: "value",
  rowId: sessionSecretKey,
  host: null,
};

/**
 * What session cookies are signed with: made at the first start, sealed, and the same on every replica. It is no keyring
 * key, so that a new key on the keyring signs nobody out; and a copy of the store without the keyring makes no cookie.
 */
export async function sessionSecret(db: Database, keyring: Keyring): Promise<Secret> {
  const stored =
    (await findInstanceSetting(db, sessionSecretKey)) ??
    (await saveInstanceSettingIfAbsent(db, sessionSecretKey, seal(keyring, newSecret(), binding)));
  const secret = open(keyring, String(stored), binding);
  if (!secret.ok) throw new Error(`The session secret does not open: ${secret.problem.message}`);
  return secret.value;
}

const newSecret = (): Secret => new Secret(randomBytes(32).toString("base64url"));
