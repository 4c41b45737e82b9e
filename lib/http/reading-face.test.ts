import { existsSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readingFaceHref, readingFaceScript } from "./reading-face.ts";

/** The files that a browser with this line is told to ask for. */
function askedFor(connection: object | undefined): readonly unknown[] {
  const asked: unknown[] = [];
  const document = {
    createElement: () => ({}),
    head: { append: ({ rel, as, href }: Record<string, unknown>) => void asked.push({ rel, as, href }) },
  };
  runInNewContext(readingFaceScript, { navigator: { connection }, document });
  return asked;
}

const face = { rel: "preload", as: "font", href: readingFaceHref };

test.each([
  ["tells nothing of its line", undefined],
  ["is on a fast line", { rtt: 50, saveData: false }],
  ["knows no round trip yet", { saveData: false }],
])("the reading face is asked for with the page by a browser that %s", (_, connection) => {
  expect(askedFor(connection)).toEqual([face]);
});

test.each([
  ["is on a slow line", { rtt: 150, saveData: false }],
  ["saves data", { rtt: 50, saveData: true }],
])("the words have the line for themselves in a browser that %s", (_, connection) => {
  expect(askedFor(connection)).toEqual([]);
});

test("the face is there", () => {
  expect(existsSync(new URL(`../../public${readingFaceHref}`, import.meta.url))).toBe(true);
});
