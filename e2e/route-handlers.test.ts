import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const appFolder = new URL("../app/", import.meta.url);
const files = readdirSync(appFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|\/)route\.ts$/.test(file),
);

/** Answers what is not ready by itself, and asks nothing else. */
const answersItself = ["/api/health"];

test("there are route handlers to look at", () => {
  expect(files.length).toBeGreaterThan(5);
});

test.each(files)("what fails in %s is answered and told in the log, under its own address", (file) => {
  const path = `/${file.replace(/\/route\.ts$/, "")}`;
  const source = readFileSync(new URL(file, appFolder), "utf8");
  const handlers = [...source.matchAll(/^export (?!type )(.*)/gm)].map(([, handler]) => handler ?? "");
  expect(handlers.length).toBeGreaterThan(0);
  if (answersItself.includes(path)) return;
  expect(handlers.filter((handler) => !/^const [A-Z]+ = answerRoute\(/.test(handler))).toEqual([]);
  expect(source.split(`"${path}"`)).toHaveLength(handlers.length + 1);
});
