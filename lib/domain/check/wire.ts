/** The calls Orglink makes to an org, by the word that `orglink explain` takes; `authorize` it never makes, and explains. */
export const calls = [
  "token",
  "data-versions",
  "data-root",
  "limits",
  "userinfo",
  "identity",
  "org-query",
  "user-query",
  "introspect",
  "revoke",
  "authorize",
  "openid-configuration",
  "auth-configuration",
  "eca-usage",
  "eca-consumers",
  "eca-key-and-secret",
  "staged-create",
  "staged-rotate",
  "staged-delete",
] as const;
export type Call = (typeof calls)[number];

/** Why no answer came: the runtime's code (`ENOTFOUND`, `UND_ERR_HEADERS_TIMEOUT` …) or one of the door's own. */
export type TransportFault = { readonly code: string; readonly message: string };

/** The door's own transport codes, beside those of the runtime. */
export const doorFaults = {
  addressRefused: "ORGLINK_ADDRESS_REFUSED",
  deadline: "ORGLINK_DEADLINE",
  tooLarge: "ORGLINK_ANSWER_TOO_LARGE",
  cancelled: "ORGLINK_CANCELLED",
} as const;

/** An answer as it arrived: header names lower-case, body decoded as UTF-8, at most 256 KiB. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
