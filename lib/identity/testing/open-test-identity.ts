import { createHash } from "node:crypto";
import { Secret } from "#lib/domain/secret";
import type { Database } from "#lib/store/database";
import type { Identity } from "../identity.ts";
import { openIdentity } from "../open-identity.ts";
import { insertOwner } from "../person.ts";

const hourMs = 60 * 60_000;

/** Sign-in for tests: its clock stands still until a test moves it, its ids and bytes are always the same ones. */
export interface TestIdentity extends Identity {
  readonly clock: { at: Date };
  readonly complaints: string[];
  randomBytes(count: number): Uint8Array;
}

export function openTestIdentity(
  db: Database,
  { url = "https://orglink.example.com", hashing = "cheap" }: { url?: string; hashing?: "cheap" | "real" } = {},
): TestIdentity {
  // better-auth stamps sessions with the machine's clock, so the tests' own begins there.
  const clock = { at: new Date() };
  const complaints: string[] = [];
  let drawn = 0;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const newId = () => {
    drawn += 1;
    return digest(`${clock.at.getTime()}-${drawn}`)
      .toString("hex")
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
  };
  const identity = openIdentity({
    db,
    url: new URL(url),
    secret: new Secret("invented-session-secret-of-the-tests-only"),
    sessionIdleMs: 12 * hourMs,
    sessionMaxMs: 7 * 24 * hourMs,
    now: () => clock.at,
    newId,
    report: (level, message) => complaints.push(`${level}: ${message}`),
  });
  if (hashing === "cheap") hashCheaply(identity);
  const randomBytes = (count: number) => digest(`bytes-${newId()}`).subarray(0, count);
  return { ...identity, clock, complaints, randomBytes };
}

/** The real hash takes a tenth of a second and 32 MB on purpose, which tests of what is around it need not pay each time. */
function hashCheaply({ auth }: Identity): void {
  const hashOf = (password: string) => createHash("sha256").update(password).digest("hex");
  void auth.$context.then(({ password }) =>
    Object.assign(password, {
      hash: async (typed: string) => hashOf(typed),
      verify: async ({ hash, password: typed }: { hash: string; password: string }) => hashOf(typed) === hash,
    }),
  );
}

/** Somebody who signs in with this password, and is in no workspace. */
export async function saveOwner(identity: Identity, { email, password }: { email: string; password: string }) {
  const { db, now, newId, auth } = identity;
  const passwordHash = await (await auth.$context).password.hash(password);
  const id = newId();
  await insertOwner(db, { id, accountId: newId(), name: "Ada", email, passwordHash, at: now() });
  return id;
}

/** What the browser sends after these cookies were set. */
export function browserHeaders(cookies: readonly { name: string; value: string }[]): Headers {
  return new Headers({ cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ") });
}
