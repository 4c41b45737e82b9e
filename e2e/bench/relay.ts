import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A long line: what goes in at one end comes out at the other `delayMs` later, and a connection takes two of these to open. */
export type Relay = { readonly port: number; readonly close: () => Promise<void> };

/** Opens a relay to a loopback port; `delayMs` in each direction, so that a round trip takes twice as long. */
export async function openRelay(targetPort: number, delayMs: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (incoming) => {
    const outgoing = connect({ host: "127.0.0.1", port: targetPort, noDelay: true });
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    // The kernel has answered the handshake at once. On a real line the first byte could be sent only a round trip later.
    const openAt = performance.now() + 2 * delayMs;
    passOn(incoming, outgoing, () => Math.max(performance.now(), openAt) + delayMs);
    passOn(outgoing, incoming, () => performance.now() + delayMs);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the relay has no port");
  return {
    port: address.port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The head of the line leaves first, whichever of the timers is late. */
function passOn(from: Socket, to: Socket, dueAt: () => number): void {
  const line: (Buffer | null)[] = [];
  const enter = (chunk: Buffer | null) => {
    line.push(chunk);
    setTimeout(leave, dueAt() - performance.now());
  };
  const leave = () => {
    const chunk = line.shift();
    if (chunk) to.write(chunk);
    else to.end();
  };
  from.on("data", enter);
  from.on("end", () => enter(null));
}
