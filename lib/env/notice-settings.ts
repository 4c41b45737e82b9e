import { type Mailbox, type MailboxRefusal, parseMailbox } from "#lib/domain/notices/mailbox";
import { parseSmtpUrl } from "#lib/domain/notices/smtp-server";
import { parseWebhookHost, type WebhookHosts } from "#lib/domain/notices/webhook-hosts";
import { ok, refuse } from "../domain/result.ts";
import { Secret } from "../domain/secret.ts";
import { listOf, type ReadSetting } from "./read-settings.ts";

/** The operator's mail server; it may hold a password, so nothing of it is ever shown. */
export const readSmtpUrl: ReadSetting<Secret> = (text) => {
  const server = parseSmtpUrl(text);
  return server.ok ? ok(new Secret(text)) : server;
};

const mailboxFaults: Readonly<Record<MailboxRefusal, string>> = {
  empty: "is blank",
  "too-long": "is too long for an e-mail address",
  "more-than-the-address": "has more in it than one e-mail address: leave out names, quotes and brackets",
  unreadable: "is no e-mail address, such as orglink@example.com",
};

/** Whom mails are from. */
export const readMailFrom: ReadSetting<Mailbox> = (text) => {
  const mailbox = parseMailbox(text);
  return mailbox.ok ? mailbox : refuse(mailboxFaults[mailbox.problem]);
};

const readHosts = listOf((entry) => {
  const host = parseWebhookHost(entry);
  if (host.ok) return host;
  return refuse(
    host.problem === "private-name"
      ? "is no name of the public internet"
      : "is neither a host name nor an ending, such as hooks.example.com or *.example.com",
  );
});

/** Where webhooks may go: the word `off`, or hosts. */
export const readWebhookHosts: ReadSetting<WebhookHosts> = (text) => {
  if (text.trim() === "off") return ok("off");
  const hosts = readHosts(text);
  return hosts.ok && hosts.value.length === 0
    ? refuse("names no host: leave it away for any, or write off for none")
    : hosts;
};
