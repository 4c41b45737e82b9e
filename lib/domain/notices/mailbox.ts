import { isHostName } from "#lib/domain/address/host-name";
import { ok, type Result, refuse } from "#lib/domain/result";

declare const brand: unique symbol;

/**
 * One e-mail address and nothing beside it: no name, no comment, no quotes, no second one. Its characters are those that need
 * no quoting in a header or an SMTP command; its domain is in lower case and as punycode.
 *
 * @see RFC 5321 §4.1.2 Dot-string, §4.5.3.1 sizes
 */
export type Mailbox = string & { readonly [brand]: "Mailbox" };

/** Why a text is not one e-mail address. */
export const mailboxRefusals = ["empty", "too-long", "more-than-the-address", "unreadable"] as const;
export type MailboxRefusal = (typeof mailboxRefusals)[number];

const mostChars = 254;
const mostLocalChars = 64;
const dotString = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;

export function parseMailbox(typed: string): Result<Mailbox, MailboxRefusal> {
  if (typed.length > 4 * mostChars) return refuse("too-long");
  const text = typed.trim();
  if (text === "") return refuse("empty");
  if (text.length > mostChars) return refuse("too-long");
  if (/\p{Cc}|\p{Cf}/u.test(text)) return refuse("unreadable");
  if (/[\s<>()",;:[\]\\]|@.*@/u.test(text)) return refuse("more-than-the-address");

  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  const domain = text.slice(at + 1);
  if (local.length > mostLocalChars || !dotString.test(local) || !domainLetters.test(domain))
    return refuse("unreadable");
  const host = URL.parse(`https://${domain}`)?.hostname ?? "";
  if (!isHostName(host) || !(host.includes(".") || host === "localhost")) return refuse("unreadable");
  const mailbox = `${local}@${host}`;
  return mailbox.length > mostChars ? refuse("too-long") : ok(mailbox as Mailbox);
}
