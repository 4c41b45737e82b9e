import { isHostName } from "#lib/domain/address/host-name";
import { type Mailbox, parseMailbox } from "#lib/domain/notices/mailbox";
import { parseSmtpUrl, type SmtpServer } from "#lib/domain/notices/smtp-server";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { limitCall } from "#lib/egress/call-limit";
import type { FixedRoute } from "#lib/egress/fixed-route";
import { type MailExit, openMailExit } from "#lib/egress/mail-exit";
import { harmlessReply, type MailFault, mailFaultOf } from "./mail-fault.ts";

const limits = {
  /** For everything from the name of the server to its last word. */
  deadlineMs: 30_000,
  subjectChars: 200,
  bodyChars: 256 * 1024,
  replyBytes: 16 * 1024,
  /** How long the server may take to close its end. */
  closeMs: 1_000,
} as const;

/** One mail to one person, said twice: as plain text and as simple HTML. */
export type Mail = {
  readonly to: Mailbox;
  /** Becomes one line of at most 200 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Our own id of this mail, of letters, digits, `.`, `_` and `-`: the same at every attempt, so that mail programs show it once. */
  readonly messageId: string;
};

/** What the mail server answered when it took the mail, as one harmless line. */
export type SentMail = { readonly accepted: string };

export type Mailer = {
  /**
   * One attempt over a connection of its own. It throws for a bug alone, such as an id with other characters.
   */
  send(mail: Mail): Promise<Result<SentMail, MailFault>>;
};

export type MailerSettings = {
  readonly smtpUrl: Secret | null;
  readonly mailFrom: Mailbox | null;
  /** Orglink's own address: its host is the name that the mail server is greeted with. */
  readonly url: URL;
  readonly extraAuthorities: readonly string[];
};

/** What only tests set: where the mail server really is, and how soon to give up. */
export type MailerHooks = { readonly fixedRoute?: FixedRoute; readonly deadlineMs?: number };

/**
 * Opens the way for mails, or null when the operator has set none (`SMTP_URL`). Nothing is dialled before a mail is sent.
 *
 * @throws TypeError for an `SMTP_URL` that `readEnv` would have refused
 */
export function openMailer(settings: MailerSettings, hooks: MailerHooks = {}): Mailer | null {
  const { smtpUrl, mailFrom, url, extraAuthorities } = settings;
  if (smtpUrl === null || mailFrom === null) return null;
  const server = parseSmtpUrl(smtpUrl.reveal());
  if (!server.ok) throw new TypeError(`SMTP_URL ${server.problem}`);
  const { fixedRoute, deadlineMs = limits.deadlineMs } = hooks;
  const exit = openMailExit({ server: server.value, extraAuthorities, ...(fixedRoute ? { fixedRoute } : {}) });
  const greetsAs = url.hostname.includes(".") && isHostName(url.hostname) ? url.hostname : null;
  const sender = { server: server.value, exit, from: mailFrom, greetsAs, deadlineMs };
  return { send: (mail) => sendMail(sender, mail) };
}

type Sender = {
  readonly server: SmtpServer;
  readonly exit: MailExit;
  readonly from: Mailbox;
  readonly greetsAs: string | null;
  readonly deadlineMs: number;
};

async function sendMail(sender: Sender, mail: Mail): Promise<Result<SentMail, MailFault>> {
  const message = messageOf(sender.from, mail);
  if (message === null) return refuse({ code: "recipient-refused", isPermanent: true, detail: "" });
  if (mail.text.length + mail.html.length > limits.bodyChars) {
    return refuse({ code: "mail-refused", isPermanent: true, detail: `longer than ${limits.bodyChars} characters` });
  }
  const { server, exit } = sender;
  const hidden = server.signIn ? [server.signIn.password] : [];
  const limit = limitCall({}, sender.deadlineMs);
  try {
    const { createTransport } = await import("nodemailer"); // by whoever has a mail server, and no sooner than it is needed
    const connection = await exit.open(limit.signal);
    try {
      const transport = createTransport({ ...transportOf(sender), connection });
      const { response } = await transport.sendMail({ ...message, signal: limit.signal });
      return ok({ accepted: harmlessReply(response, hidden) });
    } catch (error) {
      connection.destroy();
      throw error;
    }
  } catch (error) {
    return refuse(mailFaultOf(limit.signal.aborted ? limit.signal.reason : error, hidden));
  } finally {
    limit.end();
  }
}

/** How nodemailer speaks over a connection that it is handed: it looks up and dials nothing by itself. */
const transportOf = ({ server, exit, greetsAs, deadlineMs }: Sender) => ({
  host: server.host,
  port: server.port,
  secure: server.security === "tls",
  secured: server.security === "tls",
  requireTLS: server.security === "starttls",
  ignoreTLS: server.security === "none",
  // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
  tls: { secureContext: exit.trust, rejectUnauthorized: true },
  ...(server.signIn ? { auth: { user: server.signIn.user, pass: server.signIn.password.reveal() } } : {}),
  // A server that does not offer to sign in is told that we meant to.
  forceAuth: server.signIn !== null,
  ...(greetsAs === null ? {} : { name: greetsAs }),
  connectionTimeout: deadlineMs,
  greetingTimeout: deadlineMs,
  socketTimeout: deadlineMs,
  socketCloseTimeout: limits.closeMs,
  maxResponseSize: limits.replyBytes,
  disableFileAccess: true,
  disableUrlAccess: true,
  logger: false,
});

/** The mail as nodemailer takes it; null for a recipient that is none, whatever its type says. */
function messageOf(from: Mailbox, { to, subject, text, html, messageId }: Mail) {
  if (!/^[\w.-]{1,100}$/.test(messageId)) throw new RangeError("the id of a mail has letters, digits, ., _ and - only");
  const recipient = parseMailbox(to);
  if (!recipient.ok) return null;
  return {
    from: { name: "Orglink", address: from },
    to: { name: "", address: recipient.value },
    envelope: { from, to: [recipient.value] },
    subject: oneLine(subject),
    text,
    html,
    messageId: `<${messageId}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    // RFC 3834 §5: no vacation notes in answer, please.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const oneLine = (text: string): string =>
  text
    .slice(0, limits.subjectChars)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .toWellFormed()
    .trim();
