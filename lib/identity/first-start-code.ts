import { ok, type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { Database } from "#lib/store/database";
import { findInstanceSetting } from "#lib/store/queries/instance-settings";
import { checkBearerToken, revokeBearerTokens, saveBearerToken } from "./bearer-tokens.ts";

/** How long a first-start code can be typed. */
export const firstStartCodeLifetimeMs = 60 * 60_000;

/** The setting that says who claimed the instance; there once, for good. */
export const claimedKey = "claimed-by";

// Crockford's base 32: no I, L, O or U, so that nothing on a terminal is read as something else.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeChars = 12;
const groupChars = 4;

/** Whether somebody has claimed this instance. */
export async function isClaimed(db: Database): Promise<boolean> {
  return (await findInstanceSetting(db, claimedKey)) !== undefined;
}

/**
 * Makes the code that the first admin types, such as `7K2M-QX4T-9HBD` (60 random bits), and takes back the one before.
 * Any replica accepts it; only its hash is kept. Null once the instance is claimed.
 */
export async function issueFirstStartCode(
  db: Database,
  { now, newId, randomBytes }: { now: Date; newId: () => string; randomBytes: (count: number) => Uint8Array },
): Promise<Secret | null> {
  return db.transaction(async (tx) => {
    if (await isClaimed(tx)) return null;
    await revokeBearerTokens(tx, "claim", now);
    // 256 is a multiple of 32: every character is as likely as any other.
    const code = [...randomBytes(codeChars)].map((byte) => alphabet[byte % alphabet.length]).join("");
    const expiresAt = new Date(now.getTime() + firstStartCodeLifetimeMs);
    await saveBearerToken(tx, { id: newId(), kind: "claim", text: new Secret(code), createdAt: now, expiresAt });
    return new Secret(code.match(new RegExp(`.{${groupChars}}`, "g"))?.join("-") ?? code);
  });
}

/** Why a code does not open. One that was replaced or used is told like a wrong one: the terminal of the last start has the right one. */
export type CodeProblem = "code-wrong" | "code-expired";

/**
 * Whether this is the code, without spending it. Tries are not counted: 60 bits need no lock, which a stranger could close
 * before the owner. At 10,000 guesses a second, far more than are answered, the code's hour lets 36 million of 2^60 be tried:
 * 1 chance in 32 thousand million. A try costs one indexed read and no hashing of a password.
 */
export async function checkFirstStartCode(
  db: Database,
  typed: string,
  now: Date,
): Promise<Result<Secret, CodeProblem>> {
  const code = parseFirstStartCode(typed);
  if (code === null) return refuse("code-wrong");
  const open = await checkBearerToken(db, "claim", code, now);
  if (open.ok) return ok(code);
  return refuse(open.problem.code === "expired" ? "code-expired" : "code-wrong");
}

/** The code as it is kept, of what a person typed: any case, spaces and hyphens anywhere, O for 0, I and L for 1. */
export function parseFirstStartCode(typed: string): Secret | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const isCode = code.length === codeChars && [...code].every((char) => alphabet.includes(char));
  return isCode ? new Secret(code) : null;
}
