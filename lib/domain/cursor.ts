/**
 * The ranges that a list of connections walks, each by an index of its own; what a cursor calls them is never renamed, and 1 and 2
 * were ranges of earlier releases.
 */
const phases = { names: 0, failing: 3, words: 4, text: 5 } as const;
export type ListPhase = keyof typeof phases;

/** A place in the list of connections: which range it walks, and the last row's key there. */
export type Cursor = { readonly phase: ListPhase; readonly key: string; readonly id: string };

const longestChars = 1_000;

/** The cursor as one part of an address. */
export function writeCursor({ phase, key, id }: Cursor): string {
  return `${phases[phase]}${id}${key}`;
}

/** Reads what `writeCursor` wrote; anything else is the first page. */
export function parseCursor(text: unknown): Cursor | null {
  if (typeof text !== "string" || text.length > longestChars) return null;
  const parts = /^([0345])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\p{Cc}]*)$/u.exec(text);
  if (!parts) return null;
  const [, digit = "0", id = "", key = ""] = parts;
  return { phase: phaseOf(Number(digit)), key, id };
}

const phaseOf = (digit: number): ListPhase =>
  (Object.keys(phases) as ListPhase[]).find((phase) => phases[phase] === digit) ?? "names";
