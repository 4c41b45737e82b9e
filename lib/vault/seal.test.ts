import { randomBytes } from "node:crypto";
import { array, assert, constantFrom, nat, property, string } from "fast-check";
import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { type Binding, encodeBinding } from "./binding.ts";
import { type Keyring, parseKeyring } from "./keyring.ts";
import { open, rewrap, seal } from "./seal.ts";

const entry = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [first, second] = [entry("first"), entry("second")];
const keyring = keyringOf(first);
const place: Binding = {
  workspaceId: "workspace-1",
  table: "connection",
  column: "consumer_secret",
  rowId: "row-1",
  host: "acme.my.salesforce.com",
};
const fields = ["workspaceId", "table", "column", "rowId", "host"] as const;
const consumerSecret = new Secret("invented-consumer-secret");

function keyringOf(...entries: string[]): Keyring {
  const parsed = parseKeyring(new Secret(entries.join(",")), "test");
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

test("whatever was sealed opens in its own place, and the sealed text does not contain it", () => {
  assert(
    property(string({ unit: "binary", maxLength: 2000 }), (text) => {
      const sealed = seal(keyring, new Secret(text), place);
      const opened = open(keyring, sealed, place);
      expect(opened.ok && opened.value.reveal()).toBe(text);
      if (text.length > 8) expect(sealed).not.toContain(text);
    }),
  );
});

test("a sealed value moved to another workspace, table, column, row or host does not open", () => {
  const sealed = seal(keyring, consumerSecret, place);
  assert(
    property(constantFrom(...fields), string({ unit: "grapheme" }), (field, text) => {
      const moved = { ...place, [field]: text };
      expect(open(keyring, sealed, moved)).toMatchObject({ ok: false, problem: { code: "tampered-or-moved" } });
    }),
  );
  expect(open(keyring, sealed, { ...place, host: null }).ok).toBe(false);
});

test("no two bindings have the same encoding, however their text is cut", () => {
  const bindings = array(string({ unit: "grapheme", maxLength: 4 }), { minLength: 5, maxLength: 5 });
  const bind = ([workspaceId = "", table = "", column = "", rowId = "", host = ""]: string[]): Binding => ({
    workspaceId,
    table,
    column,
    rowId,
    host,
  });
  assert(
    property(bindings, bindings, (one, other) => {
      expect(encodeBinding(bind(one)).equals(encodeBinding(bind(other)))).toBe(one.join("\0") === other.join("\0"));
    }),
  );
  const cut = (table: string, column: string) => encodeBinding({ ...place, table, column });
  expect(cut("ab", "c")).not.toEqual(cut("a", "bc"));
  expect(encodeBinding({ ...place, host: null })).not.toEqual(encodeBinding({ ...place, host: "" }));
  expect(() => encodeBinding({ ...place, host: "\ud800" })).toThrow(TypeError);
});

test("every flipped bit of a sealed value is refused", () => {
  const sealed = Buffer.from(seal(keyring, consumerSecret, place), "latin1");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(open(keyring, changed.toString("latin1"), place).ok, `bit ${bit}`).toBe(false);
  }
});

test("every flipped bit of the bytes inside is refused as tampered", () => {
  const sealed = seal(keyring, consumerSecret, place).split(".");
  assert(
    property(nat({ max: 3 }), nat(), (part, position) => {
      const bytes = Buffer.from(sealed[part + 2] ?? "", "base64url");
      const bit = position % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const changed = sealed.with(part + 2, bytes.toString("base64url")).join(".");
      expect(open(keyring, changed, place)).toMatchObject({ ok: false, problem: { code: "tampered-or-moved" } });
    }),
    { numRuns: 500 },
  );
});

test("a shortened authentication tag is refused", () => {
  const sealed = seal(keyring, consumerSecret, place).split(".");
  const value = Buffer.from(sealed[5] ?? "", "base64url");
  for (let missing = 1; missing <= 16; missing += 1) {
    const changed = sealed.with(5, value.subarray(0, -missing).toString("base64url")).join(".");
    expect(open(keyring, changed, place).ok).toBe(false);
  }
});

test("no nonce and no wrapped key is used twice", () => {
  const sealings = 2000;
  const seen = new Set<string>();
  for (let index = 0; index < sealings; index += 1) {
    const [, , wrapNonce, wrapped, nonce] = seal(keyring, consumerSecret, place).split(".");
    for (const part of [wrapNonce, wrapped, nonce]) seen.add(part ?? "");
  }
  expect(seen.size).toBe(sealings * 3);
});

test.each(["", "v1", "v2.first.a.b.c.d", "v1.first.a.b.c", "v1..a.b.c.d", "plain text", "v1.first.@.b.c.d"])(
  "refuses %j as unreadable",
  (text) => {
    expect(open(keyring, text, place)).toMatchObject({ ok: false, problem: { code: "unreadable-format" } });
  },
);

test("a value whose key left the keyring is refused by the key's name", () => {
  const sealed = seal(keyring, consumerSecret, place);
  expect(open(keyringOf(second), sealed, place)).toEqual({
    ok: false,
    problem: { code: "key-missing", message: 'The keyring has no key "first".' },
  });
});

test("another key under the same id does not open", () => {
  const sealed = seal(keyring, consumerSecret, place);
  expect(open(keyringOf(entry("first")), sealed, place)).toMatchObject({ problem: { code: "tampered-or-moved" } });
});

test("rewrap moves a value to the active key, keeps its place, and lets the old key go", () => {
  const sealed = seal(keyring, consumerSecret, place);
  const rewrapped = rewrap(keyringOf(second, first), sealed);
  if (!rewrapped.ok) throw new Error(rewrapped.problem.message);
  const opened = open(keyringOf(second), rewrapped.value, place);
  expect(opened.ok && opened.value.reveal()).toBe(consumerSecret.reveal());
  expect(open(keyringOf(second), rewrapped.value, { ...place, rowId: "row-2" }).ok).toBe(false);
  expect(rewrap(keyringOf(second), rewrapped.value)).toEqual(rewrapped);
});

test("rewrap refuses what it cannot unwrap", () => {
  const sealed = seal(keyring, consumerSecret, place);
  expect(rewrap(keyringOf(second), sealed)).toMatchObject({ problem: { code: "key-missing" } });
  expect(rewrap(keyringOf(entry("first")), sealed)).toMatchObject({ problem: { code: "tampered-or-moved" } });
  expect(rewrap(keyring, "nothing")).toMatchObject({ problem: { code: "unreadable-format" } });
});
