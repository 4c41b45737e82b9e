import { createServer, type Socket } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { Mailbox } from "#lib/domain/notices/mailbox";
import { Secret } from "#lib/domain/secret";
import {
  createSelfSigned,
  createTestAuthority,
  type Identity,
  type TestAuthority,
} from "#lib/egress/testing/certificates";
import { dialledDuring } from "#lib/egress/testing/dialled";
import { type Mail, type MailerHooks, openMailer } from "./open-mailer.ts";
import { type MailServer, type MailServerOptions, startMailServer } from "./testing/mail-server.ts";

const host = "mail.example.com";
const signIn = { user: "orglink@example.com", password: "canary/p@ss word" };
const from = "orglink@example.com" as Mailbox;
const mail: Mail = {
  to: "ada@example.com" as Mailbox,
  subject: "Acme is failing",
  text: "Acme is failing.\n\nhttps://orglink.example.com/w/northwind\n",
  html: '<p>Acme is failing.</p><p><a href="https://orglink.example.com/w/northwind">Open it</a></p>',
  messageId: "2b1f-4c.1_a",
};

let authority: TestAuthority;
let identity: Identity;
const opened: { close(): unknown }[] = [];

beforeAll(async () => {
  authority = await createTestAuthority();
  identity = await authority.issue([host]);
});
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

function keep<Thing extends { close(): unknown }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

const serve = async (options: MailServerOptions = {}): Promise<MailServer> => keep(await startMailServer(options));

const withSignIn = `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.password)}@`;

/** A mailer as the operator would set it, with `host` at a port of this machine. */
function mailerTo(port: number, smtpUrl: string, hooks: MailerHooks = {}) {
  const mailer = openMailer(
    { smtpUrl: new Secret(smtpUrl), mailFrom: from, url: new URL("https://orglink.example.com"), extraAuthorities: [] },
    { fixedRoute: { address: "127.0.0.1", port, ca: authority.ca }, ...hooks },
  );
  if (mailer === null) throw new Error("no mailer");
  return mailer;
}

async function faultOf(mailer: ReturnType<typeof mailerTo>, more: Partial<Mail> = {}) {
  const sent = await mailer.send({ ...mail, ...more });
  if (sent.ok) throw new Error(`expected a fault, got ${sent.value.accepted}`);
  expect(inspect(sent.problem, { depth: 9, showHidden: true })).not.toMatch(/canary|Y2FuYXJ5|orglink@/);
  return sent.problem;
}

const headOf = (raw: string): string => raw.slice(0, raw.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]+/g, " ");

/** RFC 2047 §4.2: words in quoted-printable, of which each stands by itself. */
function subjectOf(head: string): string {
  const [, line = ""] = /^Subject: (.*)$/m.exec(head) ?? [];
  const bytes = line.replaceAll(/=\?UTF-8\?Q\?(.*?)\?=(?: (?==\?))?/gi, (_word, coded: string) =>
    coded.replaceAll("_", " "),
  );
  return decodeURIComponent(bytes.replaceAll("%", "%25").replaceAll("=", "%"));
}

test("without SMTP_URL there is no mailer", () => {
  const settings = { mailFrom: from, url: new URL("http://127.0.0.1:3000"), extraAuthorities: [] };
  expect(openMailer({ ...settings, smtpUrl: null })).toBeNull();
});

test.each([
  ["STARTTLS", `smtp://${withSignIn}${host}`, { signIn }],
  ["TLS from the first byte", `smtps://${withSignIn}${host}`, { signIn, isImplicit: true }],
])("a mail is delivered by %s, with the sign-in that was set", async (_how, smtpUrl, options) => {
  const server = await serve({ identity, ...options });
  const sent = await mailerTo(server.port, smtpUrl).send(mail);
  expect(sent).toEqual({ ok: true, value: { accepted: "250 Queued as 4711" } });
  expect(server.mails).toEqual([
    {
      from,
      to: ["ada@example.com"],
      raw: expect.any(String),
      user: signIn.user,
      isEncrypted: true,
      greeting: "orglink.example.com",
    },
  ]);
  await expect.poll(() => server.open()).toBe(0);
});

test("a mail has both texts, a subject, an id that stays the same, and says that nobody need answer", async () => {
  const server = await serve({ identity });
  const mailer = mailerTo(server.port, `smtp://${host}`);
  const subject = "Äcme & Söhne: die Verbindung schlägt fehl";
  await mailer.send({ ...mail, subject, text: "Ä\n.\nend\n" });
  await mailer.send(mail);
  const [first = "", second = ""] = server.mails.map(({ raw }) => raw);
  const head = headOf(first);
  expect(head).toMatch(/^From: Orglink <orglink@example\.com>$/m);
  expect(head).toMatch(/^To: ada@example\.com$/m);
  expect(head).toMatch(/^Message-ID: <2b1f-4c\.1_a@example\.com>$/m);
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(head).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(head).not.toMatch(/nodemailer|X-Mailer/i);
  expect(subjectOf(head)).toBe(subject);
  expect(first).toMatch(/Content-Type: text\/plain; charset=utf-8/);
  expect(first).toMatch(/Content-Type: text\/html; charset=utf-8/);
  expect(first).toMatch(/=C3=84\r\n\.\r\nend|w4QKLgplbmQK/);
  expect(second).toContain("Acme is failing.");
  expect(second).toContain("<a href=");
  expect(Math.max(...first.split("\r\n").map((line) => line.length))).toBeLessThan(999);
});

test("each mail has a connection of its own, to the operator's server and to no other place", async () => {
  const server = await serve({ identity, signIn });
  const implicit = await serve({ identity, signIn, isImplicit: true });
  const dialled = await dialledDuring(async () => {
    const mailer = mailerTo(server.port, `smtp://${withSignIn}${host}`);
    expect((await mailer.send(mail)).ok).toBe(true);
    expect((await mailer.send(mail)).ok).toBe(true);
    expect((await mailerTo(implicit.port, `smtps://${withSignIn}${host}`).send(mail)).ok).toBe(true);
  });
  expect(dialled).toEqual([server.port, server.port, implicit.port].map((port) => `127.0.0.1:${port}`));
  expect(server.connections()).toBe(2);
});

test("a sign-in that is refused is told by its numbers alone, and a setting may cure it", async () => {
  const server = await serve({ identity, signIn: { ...signIn, password: "another" } });
  const fault = await faultOf(mailerTo(server.port, `smtp://${withSignIn}${host}`));
  expect(fault).toEqual({ code: "mail-sign-in-refused", isPermanent: false, detail: "535" });
  expect(server.mails).toEqual([]);
});

test("with a sign-in set, a server that knows of none is not sent the mail", async () => {
  const server = await serve({ identity });
  expect(await faultOf(mailerTo(server.port, `smtp://${withSignIn}${host}`))).toMatchObject({
    code: "mail-sign-in-refused",
  });
  expect(server.mails).toEqual([]);
});

test.each([
  ["recipient", 550, "recipient-refused", true],
  ["recipient", 450, "recipient-refused", false],
  ["mail", 554, "mail-refused", true],
  ["mail", 452, "mail-refused", false],
  ["sender", 550, "mail-refused", false],
] as const)("a %s refused with %i is %s, for good: %j", async (at, responseCode, code, isPermanent) => {
  const message = `<b>5.1.1</b> No\u0007 canary/p@ss word ${"x".repeat(400)}`;
  const server = await serve({ identity, signIn, refuses: { [at]: { code: responseCode, message } } });
  const fault = await faultOf(mailerTo(server.port, `smtp://${withSignIn}${host}`));
  expect(fault).toMatchObject({ code, isPermanent });
  expect(fault.detail).toMatch(new RegExp(`^${responseCode}[ -]`));
  expect(fault.detail.length).toBeLessThanOrEqual(200);
  expect(fault.detail).not.toMatch(/[<>\p{Cc}]/u);
});

test("a server that does not encrypt gets neither password nor mail, unless it is this machine's or tls=off is said", async () => {
  const said: string[] = [];
  const plain = await serve({ more: { onSecure: () => said.push("secure") } });
  expect(await faultOf(mailerTo(plain.port, `smtp://${withSignIn}${host}`))).toMatchObject({
    code: "mail-encryption-failed",
    isPermanent: false,
  });
  expect(plain.mails).toEqual([]);

  expect((await mailerTo(plain.port, `smtp://${host}?tls=off`).send(mail)).ok).toBe(true);
  expect((await mailerTo(plain.port, "smtp://localhost:25").send(mail)).ok).toBe(true);
  expect(plain.mails.map(({ isEncrypted }) => isEncrypted)).toEqual([false, false]);
  expect(said).toEqual([]);
});

test("a server of this machine is spoken to in clear also when it offers a certificate that nobody believes", async () => {
  const server = await serve({ identity: await createSelfSigned("snakeoil"), signIn });
  expect((await mailerTo(server.port, `smtp://${withSignIn}localhost`).send(mail)).ok).toBe(true);
  expect(server.mails).toMatchObject([{ isEncrypted: false, user: signIn.user }]);
});

test.each([
  ["STARTTLS", "smtp", false],
  ["TLS from the first byte", "smtps", true],
])(
  "by %s a certificate that is not believed ends the connection before anything is said",
  async (_how, scheme, isImplicit) => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      for (const as of [await createSelfSigned(host), await authority.issue(["other.example.com"])]) {
        const server = await serve({ identity: as, signIn, isImplicit });
        const fault = await faultOf(mailerTo(server.port, `${scheme}://${withSignIn}${host}`));
        expect(fault).toMatchObject({ code: "mail-encryption-failed", isPermanent: false });
        expect(fault.detail).toMatch(/^[A-Z0-9_]+$/);
        expect(server.mails).toEqual([]);
      }
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  },
);

/** A bare TCP listener that says this to whoever connects, and then nothing. */
async function listenSaying(greeting: string, atData?: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.write(greeting);
    if (atData) socket.once("data", () => atData(socket));
    else socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  keep({
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return { port, open: () => sockets.size };
}

test("a server that is away, speaks no SMTP, turns us away or hangs up is unreachable", async () => {
  const gone = await listenSaying("");
  await opened.pop()?.close();
  expect(await faultOf(mailerTo(gone.port, `smtp://${host}`))).toEqual({
    code: "mail-unreachable",
    isPermanent: false,
    detail: "ECONNREFUSED",
  });
  const web = await listenSaying("HTTP/1.1 400 Bad Request\r\n\r\n");
  expect(await faultOf(mailerTo(web.port, `smtp://${host}`))).toMatchObject({
    code: "mail-unreachable",
    isPermanent: false,
  });
  const away = await listenSaying("554 5.3.2 no service today\r\n");
  expect(await faultOf(mailerTo(away.port, `smtp://${host}`))).toEqual({
    code: "mail-unreachable",
    isPermanent: false,
    detail: "554 5.3.2 no service today",
  });
  const hangsUp = await listenSaying("220 hello\r\n", (socket) => socket.destroy());
  expect(await faultOf(mailerTo(hangsUp.port, `smtp://${host}`))).toMatchObject({ code: "mail-unreachable" });
});

test("a name that is not there is unreachable, and told by the resolver's word", async () => {
  const settings = { mailFrom: from, url: new URL("http://127.0.0.1:3000"), extraAuthorities: [] };
  const mailer = openMailer({ ...settings, smtpUrl: new Secret("smtp://no-such-host.invalid") });
  const sent = await mailer?.send(mail);
  expect(sent).toMatchObject({ ok: false, problem: { code: "mail-unreachable", detail: expect.stringMatching(/^E/) } });
});

test.each([
  ["says nothing", ""],
  ["greets and then says nothing", "220 hello\r\n"],
  ["does not finish its greeting", "220-hello\r\n220-hello\r\n"],
])("a server that %s is cut off by the deadline, and its connection is closed", async (_what, greeting) => {
  const listener = await listenSaying(greeting);
  const fault = await faultOf(mailerTo(listener.port, `smtp://${host}`, { deadlineMs: 200 }));
  expect(fault).toEqual({ code: "timed-out", isPermanent: false, detail: "ORGLINK_DEADLINE" });
  await expect.poll(() => listener.open()).toBe(0);
});

test("an answer without an end is cut off", async () => {
  const { port } = await listenSaying("220 hello\r\n", (socket) => socket.write(`250-${"x".repeat(100_000)}\r\n`));
  expect(await faultOf(mailerTo(port, `smtp://${host}`))).toMatchObject({ code: "mail-unreachable" });
});

test("nothing that is typed gets into the head of a mail or into the commands", async () => {
  const server = await serve({ identity });
  const mailer = mailerTo(server.port, `smtp://${host}`);
  const subject = "Acme\r\nBcc: all@example.com\r\n\r\nfirst line of a body\u2028\u0000\ud800";
  expect((await mailer.send({ ...mail, subject })).ok).toBe(true);
  const head = headOf(server.mails[0]?.raw ?? "");
  expect(head).not.toMatch(/^Bcc:/im);
  expect(subjectOf(head)).toBe("Acme Bcc: all@example.com first line of a body \ufffd");
  expect(server.mails[0]?.to).toEqual(["ada@example.com"]);

  for (const to of [
    "ada@example.com\r\nRCPT TO:<all@example.com>",
    "ada@example.com, all@example.com",
    "<a@b.example>",
    "",
  ]) {
    expect(await faultOf(mailer, { to: to as Mailbox })).toEqual({
      code: "recipient-refused",
      isPermanent: true,
      detail: "",
    });
  }
  await expect(mailer.send({ ...mail, messageId: "a>\r\nBcc: all@example.com" })).rejects.toThrow(RangeError);
  expect(server.mails).toHaveLength(1);
});

test("neither files nor addresses are read into a mail, and a very long one is not sent", async () => {
  const server = await serve({ identity });
  const mailer = mailerTo(server.port, `smtp://${host}`);
  for (const text of [{ path: "/etc/hostname" }, { href: "https://example.com/" }] as unknown as string[]) {
    const dialled = await dialledDuring(async () => {
      expect((await mailer.send({ ...mail, text, html: "" })).ok).toBe(false);
    });
    expect(dialled.every((at) => at === `127.0.0.1:${server.port}`)).toBe(true);
  }
  expect(await faultOf(mailer, { text: "x".repeat(300_000) })).toMatchObject({
    code: "mail-refused",
    isPermanent: true,
  });
  expect(server.mails).toEqual([]);
});
