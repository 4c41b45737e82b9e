import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How many connections there may be at once. */
export type ConnectionRoom = {
  readonly inAll: number;
  /** From one client address; the operator's own proxies speak for many and have all the room there is. */
  readonly perAddress: number;
  /** An answer that takes longer than this many milliseconds is no reason any more to keep a connection. */
  readonly longestAnswerMs: number;
};

/** Says that a request of this connection is being answered; the function it gives says that this is over. */
export type Answering = (socket: Socket) => () => void;

type Connection = { readonly socket: Socket; readonly address: string; answers: number; since: number };

/**
 * Keeps room for the next caller: when there are too many connections, those that wait longest with nothing to answer
 * (idle, or with half a request) are ended first. So however many somebody opens and holds, the owner's next one gets in.
 * A connection that is being answered is left alone; when all are, the new one is refused.
 *
 * @param addressOf whom a socket's other end is counted as; null for one that is not counted by itself
 * @param now milliseconds
 */
export function keepConnectionRoom(
  server: Server,
  { inAll, perAddress, longestAnswerMs }: ConnectionRoom,
  addressOf: (peer: string) => string | null,
  now: () => number = performance.now.bind(performance),
): Answering {
  // In the order in which they began to wait, so that the first that can be ended has waited longest.
  const all = new Map<Socket, Connection>();
  const counts = new Map<string, number>();

  const forget = ({ socket, address }: Connection) => {
    if (!all.delete(socket)) return;
    const left = (counts.get(address) ?? 1) - 1;
    if (left > 0) counts.set(address, left);
    else counts.delete(address);
  };
  const waitsLongest = (isMeant: (connection: Connection) => boolean): Connection | undefined => {
    for (const connection of all.values()) {
      const isWaiting = connection.answers === 0 || now() - connection.since > longestAnswerMs;
      if (isWaiting && isMeant(connection)) return connection;
    }
    return undefined;
  };
  /** True once there is room for one more. */
  const makeRoom = (isMeant: (connection: Connection) => boolean): boolean => {
    const longest = waitsLongest(isMeant);
    if (!longest) return false;
    forget(longest);
    longest.socket.destroy();
    return true;
  };

  server.on("connection", (socket: Socket) => {
    const address = addressOf(socket.remoteAddress ?? "");
    const isCrowd = address !== null && (counts.get(address) ?? 0) >= perAddress;
    if (isCrowd && !makeRoom((connection) => connection.address === address)) return void socket.destroy();
    if (all.size >= inAll && !makeRoom(() => true)) return void socket.destroy();
    const connection: Connection = { socket, address: address ?? "", answers: 0, since: now() };
    all.set(socket, connection);
    counts.set(connection.address, (counts.get(connection.address) ?? 0) + 1);
    socket.once("close", () => forget(connection));
  });

  return (socket) => {
    const connection = all.get(socket);
    if (!connection) return () => undefined;
    connection.answers += 1;
    connection.since = now();
    return () => {
      connection.answers -= 1;
      connection.since = now();
      if (!all.delete(socket)) return;
      all.set(socket, connection);
    };
  };
}
