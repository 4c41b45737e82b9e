import fc from "fast-check";
import { expect, test } from "vitest";
import { isNear } from "./text-nearness.ts";

test.each([
  ["salesforce", "salesforce"],
  ["user", "usre"],
  ["flows", "flow"],
  ["consumer", "consummer"],
  ["integration", "integraiton"],
  ["integration", "nitegraiton"],
  ["credentials", "credntial"],
  ["configured", "konfigurred"],
])("%s is still meant by %s", (one, other) => {
  expect(isNear(one, other)).toBe(true);
  expect(isNear(other, one)).toBe(true);
});

test.each([
  ["run", "rum"],
  ["flow", "flwo5"],
  ["user", "suer5"],
  ["client", "clnt"],
  ["consumer", "cosnmuer"],
  ["integration", "nitegriaton5"],
  ["credentials", "crdntls"],
  ["enabled", "disabled"],
])("%s is not meant by %s: more slips than a word of its length is forgiven", (one, other) => {
  expect(isNear(one, other)).toBe(false);
  expect(isNear(other, one)).toBe(false);
});

/** One slip of the keyboard: a letter put in, left out, changed, or in its neighbor's place. */
const slip = fc.tuple(fc.constantFrom("in", "out", "changed", "swapped"), fc.nat(), fc.constantFrom(..."abcxyz"));

function slipped(word: string, [kind, nat, letter]: readonly [string, number, string]): string {
  const at = nat % word.length;
  const [head, here, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (kind === "in") return `${head}${letter}${here}${tail}`;
  if (kind === "out") return `${head}${tail}`;
  if (kind === "changed") return `${head}${letter}${tail}`;
  return `${head}${tail.charAt(0)}${here}${tail.slice(1)}`;
}

test("any one slip is forgiven from four letters on, the same both ways", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,20}$/), slip, (word, one) => {
      const other = slipped(word, one);
      expect(isNear(word, other)).toBe(true);
      expect(isNear(other, word)).toBe(true);
    }),
  );
});
