import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import type { Secret } from "#lib/domain/secret";
import { passwordChars } from "#lib/forms/sign-in-forms";
import type { Database } from "#lib/store/database";
import * as schema from "#lib/store/schema";

export interface IdentityConfig {
  readonly db: Database;
  /** `ORGLINK_URL`: the only source of absolute links, cookie security and allowed origins. */
  readonly url: URL;
  /** From `sessionSecret`. */
  readonly secret: Secret;
  /** A session ends this long after its last use. */
  readonly sessionIdleMs: number;
  /** A session ends this long after it began, used or not. */
  readonly sessionMaxMs: number;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told of better-auth's own complaints: its words, without what they are about. */
  readonly report: (level: "debug" | "info" | "warn" | "error", message: string) => void;
}

export type Auth = ReturnType<typeof configureAuth>;

/** better-auth with everything off that it would do by itself. */
export function configureAuth({ db, url, secret, sessionMaxMs, newId, report }: IdentityConfig) {
  const isSecure = url.protocol === "https:";
  return betterAuth({
    appName: "Orglink",
    baseURL: url.origin,
    trustedOrigins: [url.origin],
    // The plural: the singular would give way to an environment variable of better-auth's.
    secrets: [{ version: 1, value: secret.reveal() }],
    database: drizzleAdapter(db, { provider: "pg", schema, transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordChars.min,
      maxPasswordLength: passwordChars.max,
    },
    // The cookie and `expiresAt` keep the absolute limit and nothing moves it; `findSession` keeps the idle limit.
    session: {
      expiresIn: Math.ceil(sessionMaxMs / 1000),
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      // `__Host-` binds the cookie to this very host over https. better-auth knows only the weaker `__Secure-`, so its
      // own prefix is off and the attributes that `__Host-` asks for are set here.
      useSecureCookies: false,
      cookiePrefix: isSecure ? "__Host-orglink" : "orglink",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => report(level, message) },
  });
}
