import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readPassword } from "./read-password.ts";

/** Standard input with what was typed: at a terminal, or from a pipe. */
function typed(text: string, isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(text);
  return input;
}

async function read(text: string, isTTY: boolean) {
  let said = "";
  const password = await readPassword(typed(text, isTTY), (words) => {
    said += words;
  });
  return { said, outcome: password.ok ? password.value.reveal() : password.problem };
}

test("at a terminal it is asked for twice, and never shown", async () => {
  const { said, outcome } = await read("invented pass word\rinvented pass word\r", true);
  expect(outcome).toBe("invented pass word");
  expect(said).toBe("New password: \nOnce more: \n");
});

test.each([
  ["two that differ", "invented\rother\r", "The two are not the same. Nothing was changed."],
  ["an end of input", "invented\r", "Nothing was changed."],
  ["Ctrl-C", "inv\u0003", "Nothing was changed."],
])("at a terminal %s changes nothing", async (_, text, words) => {
  expect((await read(text, true)).outcome).toBe(words);
});

test.each([
  ["invented pass word\n", "invented pass word"],
  ["invented pass word", "invented pass word"],
  [" spaces count \r\n", " spaces count "],
  ["", "There was no password on standard input."],
  ["two\nlines\n", "Standard input has more than one line."],
  ["x".repeat(2_000), "This is longer than any password here."],
])("from a pipe %j is %j", async (text, outcome) => {
  expect(await read(text, false)).toEqual({ said: "", outcome });
});
