import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { forwardLines } from "./forward-lines.ts";

async function forwarded(text: string): Promise<readonly string[]> {
  const from = new PassThrough();
  const to = new PassThrough();
  forwardLines(from, to, "serve");
  from.end(text);
  await new Promise((resolve) => from.once("end", resolve));
  await new Promise((resolve) => setImmediate(resolve));
  to.end();
  return (await to.toArray()).join("").split("\n").filter(Boolean);
}

test("structured lines pass as they are", async () => {
  const line = '{"level":30,"msg":"started"}';
  expect(await forwarded(`${line}\n\n${line}\n`)).toEqual([line, line]);
});

test("what was not meant for the log becomes a line of it without its words", async () => {
  const lines = await forwarded(
    "Error: Failed query: insert into session values ($1)\nparams: a-session-token\n{ half\n",
  );
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toMatch(/token|insert|half/);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 50, from: "serve" });
});

test("the runtime's last words are told", async () => {
  const [line = ""] = await forwarded(
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n",
  );
  expect(JSON.parse(line).msg).toContain("Reached heap limit");
});
