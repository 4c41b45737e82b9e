import { createServer, type Server } from "node:http";
import process from "node:process";
import next from "next";
import { readEnv } from "#lib/env";
import { trustedProxies } from "#lib/http/client-address";
import { inlinedStyleSources } from "#lib/http/inlined-styles";
import { filesWhileDeveloping, ownFiles } from "#lib/http/own-files";
import { openLog } from "#lib/log";
import { frontOf } from "./front.ts";
import { openServer, type Upgrade } from "./open-server.ts";
import { handedOver } from "./started.ts";
import { structuredConsole } from "./structured-console.ts";
import { tellSupervisor } from "./supervised.ts";

const root = new URL("../..", import.meta.url).pathname;
const isDevelopment = process.env.NODE_ENV === "development";

/** Runs the app in this process: our server, Next behind it, store and jobs beside them. Ends by a signal, or with its supervisor. */
async function serve(): Promise<void> {
  const env = readEnv();
  const log = openLog(env.logLevel);
  if (!isDevelopment) structuredConsole(log);
  // Next fetches from itself what an action's redirect leads to.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable(env.host)}:${env.port}`;

  // Next would add its own listener for upgrades to the server it is given; this one never listens.
  const upgrades = createServer();
  const app = next({ dev: isDevelopment, dir: root, hostname: env.host, port: env.port, httpServer: upgrades });
  await app.prepare();
  const started = await handedOver(); // by `register` in instrumentation.ts, which Next has called by now
  const isTrusted = trustedProxies(env.trustedProxies);
  const { server, stop } = openServer(
    frontOf({
      env,
      isTrusted,
      files: isDevelopment ? filesWhileDeveloping(root) : ownFiles(root),
      styleSources: isDevelopment ? [] : inlinedStyleSources(),
      isDevelopment,
      answer: app.getRequestHandler(),
      report: (err, request) => log.error({ err, request }, "request failed"),
    }),
    isTrusted,
    isDevelopment ? hotReload(upgrades) : null,
  );

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await stop();
    await app.close();
    await started.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"] as const) process.on(signal, () => void end());

  server.once("error", async (error: NodeJS.ErrnoException) => {
    await tellSupervisor({ failed: unlistenable(error.code, env.host, env.port) });
    process.exit(1);
  });
  server.listen(env.port, env.host, () => {
    void tellSupervisor({ ready: true, firstStartCode: started.firstStartCode });
  });
}

const hotReload =
  (upgrades: Server): Upgrade =>
  (request, socket, head) => {
    if (request.url?.startsWith("/_next/hmr")) upgrades.emit("upgrade", request, socket, head);
    else socket.destroy();
  };

/** Where this process reaches itself: an address that stands for all of the machine's is none to call. */
const reachable = (host: string): string => {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
};

const unlistenable = (code: string | undefined, host: string, port: number): string =>
  code === "EADDRINUSE"
    ? `Port ${port} at ${host} is taken by another program. Stop that one, or set PORT to another port.`
    : `Orglink cannot listen at ${host}, port ${port} (${code ?? "no reason given"}). Set HOST and PORT to what this machine has.`;

await serve();
