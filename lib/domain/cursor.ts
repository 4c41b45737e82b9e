/** A place in the list of connections: which index it walks, and the last row's key there. */
export type Cursor = { readonly phase: 0 | 1 | 2; readonly key: string; readonly id: string };

const longestChars = 1_000;

/** The cursor as one part of an address. */
export function writeCursor({ phase, key, id }: Cursor): string {
  return `${phase}${id}${key}`;
}

/** Reads what `writeCursor` wrote; anything else is the first page. */
export function parseCursor(text: unknown): Cursor | null {
  if (typeof text !== "string" || text.length > longestChars) return null;
  const parts = /^([012])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\p{Cc}]*)$/u.exec(text);
  if (!parts) return null;
  const [, phase = "0", id = "", key = ""] = parts;
  return { phase: Number(phase) as 0 | 1 | 2, key, id };
}
