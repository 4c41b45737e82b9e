import { createInterface } from "node:readline";

/** What the runtime says when it gives up: of itself, never of what it worked on. */
const lastWords = /^FATAL ERROR: [\w .:()-]{1,120}/;

/**
 * Passes a child's lines on as lines of the log. One that is not structured was not meant for it: it may be made of values
 * that somebody typed, so it is only said that there was one, and how long.
 */
export function forwardLines(from: NodeJS.ReadableStream, to: NodeJS.WritableStream, name: string): void {
  createInterface({ input: from }).on("line", (line) => {
    if (line.startsWith("{") && isJson(line)) to.write(`${line}\n`);
    else if (line.trim() !== "") to.write(`${JSON.stringify(unstructured(line, name))}\n`);
  });
}

function unstructured(line: string, from: string) {
  const [msg = "unstructured line"] = lastWords.exec(line) ?? [];
  return { level: 50, time: new Date().toISOString(), from, chars: line.length, msg };
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
