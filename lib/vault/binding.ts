/**
 * The one place a sealed value belongs to. It opens there and nowhere else: a copy in another row, column, workspace
 * or for another host stays shut. `host` is the My Domain a secret was typed for; null for values that go to no host.
 */
export interface Binding {
  readonly workspaceId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly host: string | null;
}

const lengthBytes = 4;
const noValue = 0xffffffff;

/**
 * The associated data of a sealed value: each field after its length in bytes (32 bits, big-endian), so that no two
 * bindings share an encoding, however their parts are cut.
 *
 * @throws on text with lone surrogates, which UTF-8 would fold into one and the same replacement character.
 * @see NIST SP 800-38D §5.2.1.1 (additional authenticated data)
 */
export function encodeBinding(binding: Binding): Buffer {
  const { workspaceId, table, column, rowId, host } = binding;
  return Buffer.concat(["orglink.vault.v1.value", workspaceId, table, column, rowId, host].map(encodeField));
}

function encodeField(text: string | null): Buffer {
  const length = Buffer.alloc(lengthBytes);
  if (text === null) {
    length.writeUInt32BE(noValue);
    return length;
  }
  if (!text.isWellFormed()) throw new TypeError("A binding must be well-formed text.");
  const bytes = Buffer.from(text, "utf8");
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
