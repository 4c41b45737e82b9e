import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";
import type { Identity } from "./identity.ts";
import { nobody, type Person } from "./person.ts";
import type { SetCookie } from "./set-cookie.ts";

/** How long a browser stays known after its last sign-in. */
export const knownBrowserLifetimeMs = 180 * 24 * 60 * 60_000;

/** What tells that a browser signed in before: whose it is and what signs its cookie. */
type Signer = Pick<Identity, "secret" | "url" | "now">;

const isSecure = ({ url }: Pick<Identity, "url">): boolean => url.protocol === "https:";

/** `__Host-` as for the session: no other host, and no page over http, can set it. */
const cookieName = (identity: Pick<Identity, "url">): string =>
  `${isSecure(identity) ? "__Host-orglink" : "orglink"}.known_browser`;

/**
 * Marks a browser in which somebody just signed in, for the next time. The cookie opens nothing by itself: it gives wrong
 * passwords of that browser a count of their own, so that strangers' do not shut it out. It says nothing of whose it is, and
 * means nothing with another e-mail address or once the password is another one.
 */
export function knownBrowserCookie(identity: Signer, person: Person): SetCookie {
  const browserId = randomBytes(16).toString("base64url");
  const issuedAt = Math.floor(identity.now().getTime() / 1000).toString(36);
  return {
    name: cookieName(identity),
    value: [browserId, issuedAt, signatureOf(identity, person, browserId, issuedAt).toString("base64url")].join("."),
    options: {
      maxAge: knownBrowserLifetimeMs / 1000,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      ...(isSecure(identity) ? { secure: true } : {}),
    },
  };
}

/** The id of the browser that sends these headers, if this person signed in there before with the password of today; else null. */
export function findKnownBrowser(identity: Signer, headers: Headers, person: Person | null): string | null {
  const cookie = parseCookies(headers.get("cookie") ?? "").get(cookieName(identity)) ?? "";
  const [, browserId = "", issuedAt = "", signature = ""] =
    /^([\w-]{22})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(cookie) ?? [];
  if (browserId === "") return null;
  const wanted = signatureOf(identity, person ?? nobody, browserId, issuedAt);
  const isSigned = timingSafeEqual(wanted, Buffer.from(signature, "base64url"));
  const ageMs = identity.now().getTime() - Number.parseInt(issuedAt, 36) * 1000;
  return isSigned && person !== null && ageMs < knownBrowserLifetimeMs ? browserId : null;
}

function signatureOf({ secret }: Signer, { email, passwordHash }: Person, browserId: string, issuedAt: string): Buffer {
  const key = hkdfSync("sha256", secret.reveal(), "", "orglink known browser", 32);
  const password = createHash("sha256").update(passwordHash).digest("base64url");
  return createHmac("sha256", Buffer.from(key))
    .update(JSON.stringify([email, browserId, issuedAt, password]))
    .digest();
}
