import { expect, test } from "vitest";
import { hasWords, maxSearchChars, plainText, searchWords } from "./search-words.ts";

test.each([
  ["IP", "Enforce IP restrictions", true],
  ["ip", "Description", false],
  ["id", "Client ID", true],
  ["pkc", "Code Exchange (PKCE)", true],
  ["ram", "parameter", false],
  ["name", "Run As (Username)", true],
  ["apps", "External Client App Manager", true],
  ["client_id", "Client ID", true],
  ["ＰＫＣＥ", "PKCE", true],
  ["", "anything", false],
  ["…", "anything", false],
])("%j in %j: %s", (query, text, isFound) => {
  expect(hasWords(plainText(text), searchWords(query))).toBe(isFound);
});

test("looks at the beginning of what is typed only", () => {
  expect(searchWords("a".repeat(100_000))).toEqual(["a".repeat(maxSearchChars)]);
});
