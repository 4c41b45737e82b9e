import type { Socket } from "node:net";

/** TCP sockets below the TLS ones, by the client's port: Node resets only those, and does not lead from one to the other. */
const tcpSockets = new Map<number, Socket>();

/** For the server's `connection` event. */
export function rememberConnection(tcpSocket: Socket): void {
  const { remotePort } = tcpSocket;
  if (remotePort === undefined) return;
  tcpSockets.set(remotePort, tcpSocket);
  tcpSocket.once("close", () => tcpSockets.delete(remotePort));
}

/** Breaks the TCP connection below a TLS socket with RST, as a firewall does, instead of closing it properly. */
export function resetConnection(tlsSocket: Socket): void {
  tcpSockets.get(tlsSocket.remotePort ?? 0)?.resetAndDestroy();
  tlsSocket.destroy();
}
