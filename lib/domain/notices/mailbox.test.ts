import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMailbox } from "./mailbox.ts";

test.each([
  ["ada@example.com", "ada@example.com"],
  [" Ada.Lovelace+orglink@Mail.Example.COM ", "Ada.Lovelace+orglink@mail.example.com"],
  ["o'brien@example.com", "o'brien@example.com"],
  ["orglink@localhost", "orglink@localhost"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["a!#$%&'*+/=?^_`{|}~-b@example.com", "a!#$%&'*+/=?^_`{|}~-b@example.com"],
])("reads %j as %s", (typed, mailbox) => {
  expect(parseMailbox(typed)).toEqual({ ok: true, value: mailbox });
});

test.each([
  ["empty", ["", "  ", "\r\n"]],
  ["too-long", [`${"a".repeat(250)}@example.com`, `a@${"b.".repeat(1_000)}com`]],
  [
    "more-than-the-address",
    ["Ada <ada@example.com>", "<ada@example.com>", '"ada"@example.com', "ada@example.com, bob@example.com"],
  ],
  [
    "more-than-the-address",
    ["ada@example.com;bob@example.com", "ada@example.com bob@example.com", "ada(x)@example.com", "a@b@example.com"],
  ],
  ["more-than-the-address", ["ada@[127.0.0.1]", "mailto:ada@example.com"]],
  [
    "unreadable",
    [
      "ada",
      "ada@",
      "@example.com",
      "ada@example",
      "ada@127.0.0.1",
      "ada@-x.example",
      "ada@x..example",
      ".a@example.com",
    ],
  ],
  ["unreadable", ["a..b@example.com", "a.@example.com", "äda@example.com", "ada@exa/mple.com", "ada@example.com."]],
  [
    "unreadable",
    ["ada@example.com\r\nBcc: all@example.com", "ada\n@example.com", "ada@example.com\u0000", "a\u202eda@example.com"],
  ],
  ["unreadable", [`${"a".repeat(65)}@example.com`]],
])("refuses as %s: %j", (reason, texts) => {
  for (const text of texts) expect(parseMailbox(text), text).toEqual({ ok: false, problem: reason });
});

const pieces = [
  "ada",
  "example",
  ".com",
  "@",
  ".",
  "..",
  "-",
  "<",
  ">",
  '"',
  ",",
  ";",
  " ",
  "\r\n",
  "\0",
  "\u202e",
  "ü",
  "ß",
  "%0a",
  "[1]",
  "\\",
];

test("nothing that means something in a header or an SMTP command is in what was read", () => {
  let read = 0;
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 7 })
    .map((parts) => `ada${parts.join("")}@mail.example`);
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (typed) => {
      const parsed = parseMailbox(typed);
      if (!parsed.ok) return;
      read += 1;
      expect(parsed.value).toMatch(/^[^\s<>()[\]",;:\\@\p{C}]+@[a-z0-9.-]+$/u);
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(20);
});
