import { join } from "node:path";

/** The longest path a Unix socket can have where it is shortest, in bytes, the final zero left out (macOS: 104, Linux: 108). */
export const longestSocketPath = 103;

/** The folder is for the owner's eyes alone, so that nobody reaches the socket before its own mode is set. */
export const socketFolder = (dataDir: string): string => join(dataDir, "operator");

/** Where a running Orglink takes commands; null where the data directory's path is too long for any socket in it. */
export function socketPath(dataDir: string): string | null {
  const path = join(socketFolder(dataDir), "orglink.sock");
  return Buffer.byteLength(path) <= longestSocketPath ? path : null;
}
