import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { createSecureContext, type SecureContext } from "node:tls";
import type { PracticeCertificates } from "./certificates.ts";
import { rememberConnection } from "./connection-reset.ts";
import { controlHost } from "./control-protocol.ts";
import { writeAnswer } from "./http-exchange.ts";
import { practiceHostOf } from "./practice-host.ts";
import { edgeHasNoRoute, plain } from "./salesforce/answer.ts";

type Routes = {
  readonly org: (host: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly control: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** One TLS server for all practice hosts: the certificate by server name, the org by `Host` header. */
export function createPracticeServer(certificates: PracticeCertificates, routes: Routes) {
  let contexts = contextsOf(certificates);
  const server: Server = createServer(
    {
      cert: certificates.fallback.certificatePem,
      key: certificates.fallback.keyPem,
      SNICallback: (serverName, done) => done(null, contexts.get(suffixOf(serverName))),
      ALPNProtocols: ["http/1.1"],
      maxHeaderSize: 16_384,
      keepAliveTimeout: 65_000,
      headersTimeout: 30_000,
      requestTimeout: 30_000,
    },
    (request, response) => {
      const host = practiceHostOf(request.headers.host);
      const served =
        host === controlHost
          ? routes.control(request, response)
          : host === null
            ? Promise.resolve(writeAnswer(response, edgeHasNoRoute()))
            : routes.org(host, request, response);
      served.catch((error: Error) => {
        // A client that gives up in the middle of its own request is no fault of ours.
        if (request.destroyed && !request.complete) return;
        process.stderr.write(`practice org: ${error.stack ?? error.message}\n`);
        writeAnswer(response, plain(500, "The practice org failed; this is a bug in it."));
      });
    },
  );
  server.on("connection", rememberConnection);
  return {
    server,
    /** Renewed certificates count from the next handshake on. */
    useCertificates(renewed: PracticeCertificates): void {
      contexts = contextsOf(renewed);
    },
  };
}

function contextsOf({ leafBySuffix }: PracticeCertificates): ReadonlyMap<string, SecureContext> {
  return new Map(
    Array.from(leafBySuffix, ([suffix, leaf]) => [
      suffix,
      createSecureContext({ cert: leaf.certificatePem, key: leaf.keyPem }),
    ]),
  );
}

/** What follows the first label of a host. */
const suffixOf = (host: string): string => host.toLowerCase().split(".").slice(1).join(".");
