import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { openLog } from "./log.ts";

function openReadLog(level = "info") {
  const lines: string[] = [];
  return { lines, log: openLog(level, { write: (line) => void lines.push(line) }) };
}

test("an entry is one JSON line with a level, an instant and a message", () => {
  const { lines, log } = openReadLog();
  log.info({ runId: "r1", note: "two\nlines" }, "checked");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]*\n$/);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    runId: "r1",
    note: "two\nlines",
    msg: "checked",
  });
});

test.each([
  "consumerSecret",
  "clientSecret",
  "client_secret",
  "password",
  "accessToken",
  "access_token",
  "authorization",
  "cookie",
])("%s is not written, however deep it lies", (name) => {
  const { lines, log } = openReadLog();
  const found = { [name]: "INVENTED-SECRET" };
  log.info({ ...found, at: { ...found, at: { ...found, at: { ...found, kept: "yes" } } } }, "leaky");
  expect(lines[0]).not.toContain("INVENTED-SECRET");
  expect(lines[0]).toContain('"kept":"yes"');
});

test("a Secret under any name is not written", () => {
  const { lines, log } = openReadLog();
  log.warn({ anything: new Secret("INVENTED-SECRET"), list: [new Secret("INVENTED-SECRET")] }, "leaky");
  expect(lines[0]).not.toContain("INVENTED-SECRET");
});

test("of an error its name and code are written, and neither its message nor its stack", () => {
  const { lines, log } = openReadLog();
  const error = Object.assign(new TypeError("insert into t values ('INVENTED-SECRET')"), { code: "23505" });
  log.error({ err: error }, "broken");
  log.error({ err: error });
  log.error(error);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(["broken", "TypeError", "TypeError"]);
  for (const line of lines) {
    expect(JSON.parse(line).err).toEqual({ name: "TypeError", code: "23505" });
    expect(line).not.toContain("INVENTED-SECRET");
  }
});

test("the level decides what is written, and silent writes nothing", () => {
  const { lines, log } = openReadLog("warn");
  log.info("not this");
  log.error("this");
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(["this"]);
  const silent = openReadLog("silent");
  silent.log.fatal("nothing");
  expect(silent.lines).toEqual([]);
});
