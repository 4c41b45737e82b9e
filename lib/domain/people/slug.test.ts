import { expect, test } from "vitest";
import { isSlug, slugOf } from "./slug.ts";

test.each([
  ["Northwind", "northwind"],
  ["Northwind Traders, Inc.", "northwind-traders-inc"],
  ["  --Acme & Söhne--  ", "acme-sohne"],
  ["Zürich", "zurich"],
  ["ﬁnance", "finance"],
  ["ＡＢＣ １２", "abc-12"],
  ["42", "42"],
])("%s is called %s in addresses", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each(["東京支店", "Компания", "الشركة", "😀", "—", ""])(
  "%j, which has no letters for an address, is a workspace",
  (name) => {
    expect(slugOf(name)).toBe("workspace");
  },
);

test.each([
  "a".repeat(100),
  "ab ".repeat(40),
  `${"a".repeat(39)} b`,
  "ﷺ".repeat(100),
  "İ".repeat(60),
  "\u202e\0<script>",
])("whatever a name is, its slug is one, and no longer than forty characters: %j", (name) => {
  const slug = slugOf(name);
  expect(slug.length).toBeLessThanOrEqual(40);
  expect(isSlug(slug)).toBe(true);
  expect(isSlug(`${slug}-0a1b2c`), "with six digits of an id behind it").toBe(true);
  expect(slug).toMatch(/[a-z0-9]$/);
});

test.each(["", "-a", "A", "a b", "a/b", "..", "%2e", "a\n", "ü", "a".repeat(65), "a?b", "a_b"])(
  "%j is no slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
