import { createInterface } from "node:readline";
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
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  // Ctrl-C, like the end of input, gives up.
  reader.once("SIGINT", () => reader.close());
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | null> => {
    say(question);
    const { value, done } = await lines.next();
    say("\n");
    return done ? null : value;
  };
  try {
    const first = await ask("New password: ");
    const again = first === null ? null : await ask("Once more: ");
    if (first === null || again === null) return refuse("Nothing was changed.");
    return first === again ? ok(new Secret(first)) : refuse("The two are not the same. Nothing was changed.");
  } finally {
    reader.close();
  }
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
