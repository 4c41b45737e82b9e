import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { ok, type Result, refuse } from "../domain/result.ts";
import { Secret } from "../domain/secret.ts";

const longestChars = 1_000;

type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * Reads a new password: at a terminal twice, without showing it; else one line of standard input. Never from the command's
 * arguments, which every user of the machine can list.
 *
 * @returns the password, or what to do differently
 */
export async function readPassword(input: Terminal, say: (text: string) => void): Promise<Result<Secret, string>> {
  if (!input.isTTY) return readPiped(input);
  const first = await ask(input, say, "New password: ");
  const again = await ask(input, say, "Once more: ");
  if (first === null || again === null) return refuse("Nothing was changed.");
  return first === again ? ok(new Secret(first)) : refuse("The two are not the same. Nothing was changed.");
}

async function readPiped(input: NodeJS.ReadableStream): Promise<Result<Secret, string>> {
  let text = "";
  for await (const chunk of input) {
    text += String(chunk);
    if (text.length > longestChars) return refuse("This is longer than any password here.");
  }
  const line = text.replace(/\r?\n$/, "");
  if (line === "") return refuse("There was no password on standard input.");
  return /[\r\n]/.test(line) ? refuse("Standard input has more than one line.") : ok(new Secret(line));
}

/** What was typed; null when it was given up, by Ctrl-C or the end of input. */
async function ask(
  input: NodeJS.ReadableStream,
  say: (text: string) => void,
  question: string,
): Promise<string | null> {
  say(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const given = new Promise<null>((resolve) => {
    reader.once("SIGINT", () => resolve(null));
    reader.once("close", () => resolve(null));
  });
  try {
    return await Promise.race([reader.question(""), given]);
  } finally {
    reader.close();
    say("\n");
  }
}
