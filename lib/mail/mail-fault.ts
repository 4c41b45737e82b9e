import type { Secret } from "#lib/domain/secret";
import { harmless, hiddenMark } from "#lib/domain/text/harmless";

/** Why a mail was not taken. */
export const mailFaultCodes = [
  /** No connection, or one that broke or spoke no SMTP. */
  "mail-unreachable",
  /** The server does not encrypt, or its certificate is not believed. */
  "mail-encryption-failed",
  "mail-sign-in-refused",
  "recipient-refused",
  /** The sender, or the mail itself. */
  "mail-refused",
  "timed-out",
] as const;
export type MailFaultCode = (typeof mailFaultCodes)[number];

export type MailFault = {
  readonly code: MailFaultCode;
  /** True when the server said for good that it takes this mail, or this recipient, not. What a setting cures is never permanent. */
  readonly isPermanent: boolean;
  /** What the server said, or the runtime's code: one harmless line, at most 200 characters. Never a password. */
  readonly detail: string;
};

/** What nodemailer's errors carry, and those of the runtime. */
type MailError = {
  readonly code?: string;
  /** The runtime's code, where nodemailer put its own in its place. */
  readonly originalCode?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
};

const longestDetailChars = 200;
const encryption =
  /^(?:ETLS$|EPROTO$|ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

/** Puts into one of our codes what was thrown while a mail was sent. `hidden` is in no detail, whatever the server repeats. */
export function mailFaultOf(thrown: unknown, hidden: readonly Secret[]): MailFault {
  const error = (thrown instanceof Error ? thrown : {}) as MailError;
  const systemCode = error.originalCode ?? error.code ?? "";
  const code = codeOf(error, systemCode);
  const isAboutThisMail = code === "recipient-refused" || (code === "mail-refused" && error.command !== "MAIL FROM");
  const isFinal = error.response === undefined ? error.code === "EMESSAGE" : isRefusalForGood(error);
  const said = code === "mail-sign-in-refused" ? replyCodes(error.response ?? "") : (error.response ?? systemCode);
  return { code, isPermanent: isAboutThisMail && isFinal, detail: harmlessReply(said, hidden) };
}

/** One harmless line of what a server replied. */
export const harmlessReply = (reply: string, hidden: readonly Secret[]): string =>
  harmless(
    hidden.reduce((text, secret) => text.replaceAll(secret.reveal(), hiddenMark), reply.slice(0, 4_096)),
    longestDetailChars,
  );

function codeOf({ code, command }: MailError, systemCode: string): MailFaultCode {
  if (encryption.test(systemCode) || code === "ETLS") return "mail-encryption-failed";
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
      return "mail-sign-in-refused";
    case "EENVELOPE":
      return command === "RCPT TO" ? "recipient-refused" : "mail-refused";
    case "EMESSAGE":
      return "mail-refused";
    case "ETIMEDOUT":
    case "EABORT":
    case "ORGLINK_DEADLINE":
      return "timed-out";
    default:
      return "mail-unreachable";
  }
}

/** RFC 5321 §4.2.1: a reply that begins with 5 is not to be asked for again. */
const isRefusalForGood = ({ responseCode = 0 }: MailError): boolean => responseCode >= 500 && responseCode <= 599;

/** The numbers alone: what is said beside them at a sign-in may repeat what was sent. */
const replyCodes = (reply: string): string => /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(reply)?.[0] ?? "";
