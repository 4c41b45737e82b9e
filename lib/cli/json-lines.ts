import { once } from "node:events";
import process from "node:process";
import { StringDecoder } from "node:string_decoder";

/** The longest line that is read, in UTF-16 units: an answer far beyond what the egress door lets in still fits. */
const longestLine = 8 * 1024 * 1024;

/** A line as it arrived, or that it was too long to be kept. */
type Line = { readonly text: string } | { readonly isTooLong: true };

/**
 * Answers JSON lines with JSON lines, one for one, in order and as they arrive. A line that is empty, is not JSON, is too
 * long or that `answer` cannot take is answered with `{ "error", "line" }` (line numbers from 1), and the rest is still done.
 * Reads no faster than it can write.
 *
 * @returns 0: every line has its answer, be it an error object
 */
export async function answerLines(answer: (value: unknown) => unknown): Promise<number> {
  let line = 0;
  for await (const read of linesOf(process.stdin)) {
    line += 1;
    let out: unknown;
    try {
      if (!("text" in read)) throw new RefusedLine(`line is longer than ${longestLine} characters`);
      out = answer(parse(read.text));
    } catch (error) {
      // A line may also be nested so deep that the runtime gives up on it; the others are no worse for that.
      out = { error: error instanceof RefusedLine ? error.message : "line cannot be answered", line };
    }
    if (!process.stdout.write(`${JSON.stringify(out)}\n`)) await once(process.stdout, "drain");
  }
  return 0;
}

/** A line that cannot be answered; the message goes to the reader, so it names the reason and repeats nothing. */
export class RefusedLine extends Error {}

function parse(text: string): unknown {
  if (text.trim() === "") throw new RefusedLine("line is empty");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new RefusedLine("line is not JSON");
  }
}

async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8");
  let parts: string[] = [];
  let length = 0;
  const take = (part: string): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line: Line = length > longestLine ? { isTooLong: true } : { text: parts.join("") };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const [first = "", ...rest] = decoder.write(chunk).split("\n");
    take(first);
    for (const part of rest) {
      yield finish();
      take(part);
    }
  }
  take(decoder.end());
  if (length > 0) yield finish();
}
