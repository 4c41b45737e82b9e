import { type Result, refuse } from "./result.ts";

/** Every reason for which a service does not do what it was asked. Its status, title and words are in `lib/words/refusals`. */
export const refusalCodes = [
  // Who asks, and whether it is there at all: another workspace's things look like nobody's.
  "not-signed-in",
  "no-workspace",
  "forbidden",
  "not-found",
  // Sign-in and the first start.
  "wrong-email-or-password",
  "too-many-attempts",
  "busy",
  "already-claimed",
  "code-wrong",
  "code-expired",
  "unknown-email",
  "password-unfit",
  // Names, and what was typed again on purpose.
  "connection-name-taken",
  "project-name-taken",
  "name-differs",
  "project-gone",
  "remark-empty",
  "remark-too-long",
  "values-missing",
  // Checks.
  "too-many-checks",
  "nothing-to-test",
  "secret-not-kept",
  "secret-kept-for-another",
  "secret-unreadable",
  "address-missing",
  "org-not-reached",
  // Where notices go.
  "channel-exists",
  "channel-address-unfit",
  "too-many-channels",
  "no-events",
  "mail-off",
  "webhooks-off",
  "webhook-host-not-allowed",
  "secret-asked-for-new-domain",
  "changed-meanwhile",
  "typed-elsewhere",
  // The practice org.
  "not-running",
  "app-exists",
  "no-app",
  "org-exists",
  "not-understood",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected reason why nothing was done. It names codes and fields; sentences are made where they are shown. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly code: Code;
  /** The fields of the form that it is about. */
  readonly fields?: readonly string[];
  /** What its words have to name: hosts and the like, never anything secret. */
  readonly facts?: Readonly<Record<string, string>>;
};

/** What a service answers. Every one of them may refuse whoever asks, or say that a thing is not there. */
export type Answer<Value, Code extends RefusalCode = never> = Result<Value, Refusal<Code | AnyDoor>>;

type AnyDoor = "not-signed-in" | "forbidden" | "not-found";

export const refused = <Code extends RefusalCode>(
  code: Code,
  more: Omit<Refusal, "code"> = {},
): { readonly ok: false; readonly problem: Refusal<Code> } => refuse({ code, ...more });
