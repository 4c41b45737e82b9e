import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { Identity } from "#lib/egress/testing/certificates";

/** A mail as the server took it. `raw` is head and body as they came. */
type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly user: string | null;
  readonly isEncrypted: boolean;
  /** How the client named itself. */
  readonly greeting: string;
};

export type MailServer = {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** Connections so far, and those open now. */
  connections(): number;
  open(): number;
  close(): Promise<void>;
};

export type MailServerOptions = {
  /** Its certificate; without one it cannot encrypt. */
  readonly identity?: Identity;
  /** Encrypted from the first byte. */
  readonly isImplicit?: boolean;
  readonly signIn?: { readonly user: string; readonly password: string };
  /** What it answers at MAIL FROM, RCPT TO and after the mail, where it refuses. */
  readonly refuses?: Readonly<Partial<Record<"sender" | "recipient" | "mail", { code: number; message: string }>>>;
  /** Anything else of `smtp-server`'s own. */
  readonly more?: SMTPServerOptions;
};

/** Starts a real SMTP server on a free loopback port, and keeps what it is sent. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { identity, isImplicit = false, signIn, refuses = {}, more = {} } = options;
  const mails: ReceivedMail[] = [];
  let connections = 0;
  const refusal = (at: keyof typeof refuses): Error | null => {
    const said = refuses[at];
    return said ? Object.assign(new Error(said.message), { responseCode: said.code }) : null;
  };
  const hidden = [...(signIn ? [] : ["AUTH"]), ...(identity && !isImplicit ? [] : ["STARTTLS"])];
  const server = new SMTPServer({
    ...(identity ?? {}),
    secure: isImplicit,
    logger: false,
    disabledCommands: hidden,
    authOptional: signIn === undefined,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onAuth({ username = "", password = "" }, _session, done) {
      if (username === signIn?.user && password === signIn.password) return done(null, { user: username });
      // Some servers repeat what they were sent.
      done(Object.assign(new Error(`No such sign-in: ${username} ${password}`), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, done) => done(refusal("sender")),
    onRcptTo: (_address, _session, done) => done(refusal("recipient")),
    onData(stream, session, done) {
      text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        const refused = refusal("mail");
        if (refused) return done(refused);
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          user: typeof session.user === "string" ? session.user : null,
          isEncrypted: session.secure === true,
          greeting: session.hostNameAppearsAs,
        });
        done(null, "Queued as 4711");
      }, done);
    },
    ...more,
  });
  server.on("error", () => undefined); // clients that refuse our certificate are the point of some tests
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    connections: () => connections,
    open: () => server.connections.size,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
