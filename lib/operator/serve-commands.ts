import { once } from "node:events";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import type { Instance } from "#lib/services/instance";
import { traceOf } from "#lib/trace-of";
import type { Answer } from "./commands.ts";
import { runCommand } from "./run-command.ts";
import { longestSocketPath, socketFolder, socketPath } from "./socket-path.ts";

const longestRequestBytes = 64 * 1024;
const requestTimeMs = 10_000;
const mostConnections = 8;

/**
 * Takes the operator's commands on a Unix socket in the data directory: one JSON request a connection, closed by its sender,
 * one JSON answer. Only the account that runs Orglink reaches it. For the process that holds the store's lock: a socket file
 * that is there already was left by one that was killed. Does without where the path is too long, and says so in the log.
 *
 * @returns what takes the socket away
 */
export async function serveCommands(instance: Instance): Promise<() => Promise<void>> {
  const { dataDir } = instance.env;
  const path = socketPath(dataDir);
  if (path === null) {
    const msg = "no commands are taken: the data directory's path is too long for a socket";
    instance.log.warn({ longestBytes: longestSocketPath }, msg);
    return async () => undefined;
  }
  mkdirSync(socketFolder(dataDir), { recursive: true, mode: 0o700 });
  chmodSync(socketFolder(dataDir), 0o700);
  rmSync(path, { force: true });

  const unanswered = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    unanswered.add(socket);
    socket.once("close", () => unanswered.delete(socket));
    void answerOn(socket, instance, () => unanswered.delete(socket));
  });
  server.maxConnections = mostConnections;
  server.listen(path);
  try {
    await once(server, "listening");
  } catch (error) {
    // Some shared disks know no sockets: nothing but these commands needs one.
    instance.log.warn({ error: traceOf(error) }, "no commands are taken: the data directory has no place for a socket");
    return async () => undefined;
  }
  chmodSync(path, 0o600);
  // A command must not keep a process alive that ends otherwise.
  server.unref();
  const remove = () => rmSync(path, { force: true });
  process.once("exit", remove);
  return () => {
    process.off("exit", remove);
    for (const socket of unanswered) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
}

async function answerOn(socket: Socket, instance: Instance, begin: () => void): Promise<void> {
  socket.on("error", () => socket.destroy());
  const request = await readRequest(socket);
  if (request === null) return void socket.destroy();
  begin();
  socket.end(`${JSON.stringify(await answerTo(instance, request))}\n`);
}

/** What was sent before its end; null when it is too long, takes too long, or is no JSON. */
async function readRequest(socket: Socket): Promise<unknown> {
  const timer = setTimeout(() => socket.destroy(), requestTimeMs);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > longestRequestBytes) return null;
      chunks.push(chunk as Buffer);
    }
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function answerTo(instance: Instance, request: unknown): Promise<Answer> {
  try {
    return await runCommand(instance, request);
  } catch (error) {
    const reference = instance.newId().slice(0, 8);
    instance.log.error({ reference, error: traceOf(error) }, "command failed");
    return {
      ok: false,
      problem: { code: "failed", message: `Orglink failed to do this. Its log has more: ${reference}` },
    };
  }
}
