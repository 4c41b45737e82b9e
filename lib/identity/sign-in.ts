import { isAPIError } from "better-auth/api";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { eq } from "drizzle-orm";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { session } from "#lib/store/schema";
import type { Identity } from "./identity.ts";
import { findKnownBrowser, knownBrowserCookie } from "./known-browser.ts";
import { findPerson, hasPassword, nobody } from "./person.ts";
import type { SetCookie } from "./set-cookie.ts";
import { admitSignIn } from "./sign-in-budget.ts";

/** Why somebody was not signed in. `busy`: nothing was checked. Whose address it is, is for the log; nobody is to be told. */
export interface SignInProblem {
  readonly code: "wrong-email-or-password" | "too-many-attempts" | "busy";
  readonly userId: string | null;
}

export interface SignedIn {
  readonly userId: string;
  readonly setCookies: readonly SetCookie[];
}

/** Whose session it was; null when there was none. */
export interface SignedOut {
  readonly userId: string | null;
  readonly setCookies: readonly SetCookie[];
}

/**
 * Checks e-mail and password, begins a session, and makes the browser a known one. Wrong passwords are limited as
 * `sign-in-budget` says; `address` is from `clientAddress`. A wrong password and an unknown address answer alike, after the
 * same work.
 */
export async function signIn(
  identity: Identity,
  { email, password }: { email: string; password: Secret },
  from: { headers: Headers; address: string },
): Promise<Result<SignedIn, SignInProblem>> {
  const typed = email.trim().toLowerCase();
  const person = await findPerson(identity.db, typed);
  const browserId = findKnownBrowser(identity, from.headers, person);
  const admission = await admitSignIn(identity, { email: typed, address: from.address, browserId });
  const userId = person?.userId ?? null;
  if (admission === null) return refuse({ code: "too-many-attempts", userId });
  const body = { email: typed, password: password.reveal() };
  const answer = await admission.turns.take(admission.who, async () => {
    // better-auth asks for the accounts of somebody it found; of nobody the same is asked.
    if (person === null) await hasPassword(identity.db, nobody);
    return identity.auth.api
      .signInEmail({ body, headers: onlyUserAgent(from.headers), returnHeaders: true })
      .catch(refusalOnly);
  });
  if (answer === "busy") {
    await admission.giveBack();
    return refuse({ code: "busy", userId });
  }
  if (answer === null) return refuse({ code: "wrong-email-or-password", userId });
  if (person === null || !(await hasPassword(identity.db, person))) return endStale(identity, answer.response.token);
  await admission.forgive();
  const setCookies = [...cookiesOf(answer.headers), knownBrowserCookie(identity, person)];
  return ok({ userId: answer.response.user.id, setCookies });
}

/** The password was replaced while the old one was checked: the session it began ends with those that were there. */
async function endStale({ db }: Identity, token: string): Promise<Result<SignedIn, SignInProblem>> {
  await db.delete(session).where(eq(session.token, token));
  return refuse({ code: "wrong-email-or-password", userId: null });
}

/** Ends the session these headers belong to, on the server and in the browser. Harmless without one. */
export async function signOut(identity: Identity, headers: Headers): Promise<SignedOut> {
  const found = await identity.auth.api.getSession({ headers, query: { disableRefresh: true } });
  // better-auth would only log a session that it failed to delete, and say that it is signed out.
  if (found) await identity.db.delete(session).where(eq(session.id, found.session.id));
  const answer = await identity.auth.api.signOut({ headers, returnHeaders: true });
  return { userId: found?.user.id ?? null, setCookies: cookiesOf(answer.headers) };
}

/** better-auth answers an unknown address, a wrong password and a malformed one with 4xx; anything else is a bug. */
function refusalOnly(error: unknown): null {
  if (isAPIError(error) && error.statusCode < 500) return null;
  throw error;
}

function onlyUserAgent(headers: Headers): Headers {
  return new Headers({ "user-agent": (headers.get("user-agent") ?? "").slice(0, 200) });
}

function cookiesOf(headers: Headers): readonly SetCookie[] {
  return headers.getSetCookie().flatMap((line) =>
    [...parseSetCookieHeader(line)].map(([name, attributes]) => {
      const { maxAge, path, secure, httpOnly, sameSite } = toCookieOptions(attributes);
      const given = Object.entries({ maxAge, path, secure, httpOnly, sameSite }).filter(
        ([, option]) => option !== undefined,
      );
      return { name, value: attributes.value, options: Object.fromEntries(given) };
    }),
  );
}
