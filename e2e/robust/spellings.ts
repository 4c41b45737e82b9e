/** A secret as it could lie somewhere: the bytes to look for, and in which spelling they are. */
export type Spelling = { readonly name: string; readonly bytes: Buffer };

/** The spellings in which a text survives logs, forms, JSON, addresses, token formats and files of databases. */
export function spellingsOf(text: string): readonly Spelling[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const hex = utf8.toString("hex");
  const spellings: Record<string, Buffer> = {
    "UTF-8": utf8,
    "UTF-16, little end first": utf16,
    "UTF-16, big end first": Buffer.from(utf16).swap16(),
    hexadecimal: Buffer.from(hex),
    "hexadecimal, capitals": Buffer.from(hex.toUpperCase()),
    "in an address": Buffer.from(encodeURIComponent(text)),
    "in an address, every byte": Buffer.from(hex.toUpperCase().replaceAll(/../g, "%$&")),
    backwards: Buffer.from([...text].reverse().join("")),
    "lower case": Buffer.from(text.toLowerCase()),
  };
  for (const offset of [0, 1, 2]) {
    const inside = base64Inside(utf8, offset);
    spellings[`base64, ${offset} bytes in`] = Buffer.from(inside);
    spellings[`base64url, ${offset} bytes in`] = Buffer.from(inside.replaceAll("+", "-").replaceAll("/", "_"));
  }
  return Object.entries(spellings).map(([name, bytes]) => ({ name, bytes }));
}

/** The characters of base64 that these bytes alone decide, when they begin `offset` bytes after a multiple of three. */
function base64Inside(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

/** In which spellings a text is among these bytes. */
export const foundIn = (bytes: Buffer, text: string): readonly string[] =>
  spellingsOf(text).flatMap((spelling) => (bytes.includes(spelling.bytes) ? [spelling.name] : []));
