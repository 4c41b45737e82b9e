import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";
import type { SmtpServer } from "#lib/domain/notices/smtp-server";
import { type Resolve, resolveBySystem } from "./checked-resolver.ts";
import { at, type FixedRoute } from "./fixed-route.ts";
import { openTcpSocket, openTlsSocket } from "./tls-socket.ts";
import { privateTrusts, publicTrust } from "./trust.ts";

const mostAddresses = 6;

/** The exit for mails: to the operator's one mail server, wherever it is. */
export type MailExit = {
  /** A connection to the mail server; encrypted already where its address says `smtps`. Rejects with the runtime's error. */
  open(signal: AbortSignal): Promise<Socket>;
  /** Whom to believe when a connection becomes encrypted later, by STARTTLS. */
  readonly trust: SecureContext;
};

export type MailPolicy = {
  readonly server: Pick<SmtpServer, "host" | "port" | "security">;
  /** Certificate authorities trusted beside the usual ones, each as PEM (`ORGLINK_CA_FILE`). */
  readonly extraAuthorities?: readonly string[];
  /** A place that stands in for the mail server's host and port. Only tests set it. */
  readonly fixedRoute?: FixedRoute;
};

/**
 * Opens the exit for mails. The server is named by the operator and by nobody else, so it may be in a private network; no
 * other host or port is dialled, and no proxy from the environment is used.
 */
export function openMailExit({ server, extraAuthorities = [], fixedRoute }: MailPolicy): MailExit {
  const trust = fixedRoute?.ca ? privateTrusts()(fixedRoute.ca) : publicTrust(extraAuthorities);
  const place = {
    host: server.host,
    port: fixedRoute?.port ?? server.port,
    resolve: fixedRoute ? at(fixedRoute.address) : resolveFew,
  };
  return {
    trust,
    async open(signal) {
      const opened =
        server.security === "tls"
          ? await openTlsSocket({ ...place, trust, protocols: [] }, signal)
          : await openTcpSocket(place, signal);
      return opened.socket;
    },
  };
}

const resolveFew: Resolve = async (host) => (await resolveBySystem(host)).slice(0, mostAddresses);
