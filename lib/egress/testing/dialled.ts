import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** Every `address:port` that this process dials while `work` runs, in whatever way it comes to dial it. */
export async function dialledDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const dialled: string[] = [];
  const onSocket = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    socket.on("connectionAttempt", (address: string, port: number) => dialled.push(`${address}:${port}`));
  };
  subscribe("net.client.socket", onSocket);
  try {
    await work();
  } finally {
    unsubscribe("net.client.socket", onSocket);
  }
  return dialled;
}
