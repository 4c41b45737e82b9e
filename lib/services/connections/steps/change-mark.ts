import { createHash } from "node:crypto";

/**
 * A mark of what a page shows: another one as soon as any of it is different, and the same for as long as it is not. It is made of
 * what was read, so nothing can change between the reading and the mark, whichever replica reads and in whatever order changes
 * were committed.
 */
export const changeMark = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);
