import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Every text that a list of words holds, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const topics = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));

const listsOf = async (topic: string): Promise<readonly (readonly [list: string, words: unknown])[]> =>
  Object.entries((await import(join(import.meta.dirname, topic))) as Readonly<Record<string, unknown>>)
    .filter(([, words]) => textsIn(words).length > 0)
    .map(([name, words]) => [`${name} of ${topic}`, words]);

const lists = (await Promise.all(topics.map(listsOf))).flat();

/** Whether a source says a sentence, or has a shorter text as one whole. Comments say nothing to anybody but us. */
function says(source: string, text: string): boolean {
  if (/^\p{Lu}.*\.$/u.test(text)) return source.includes(text);
  return ['"', "`", ">", "> "].some((before) => source.includes(`${before}${text}`));
}

test("no sentence that several ways out share is spelled a second time elsewhere", () => {
  const sentences = lists.flatMap(([, words]) => textsIn(words)).filter((text) => /\s\S+\s/.test(text));
  expect(sentences.length).toBeGreaterThan(50);
  const elsewhere = ["app", "components", "lib"].flatMap(sourcesIn).filter((file) => !file.startsWith("lib/words/"));
  const twice = elsewhere.flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
      .replaceAll(/\s+/g, " ");
    return sentences.filter((sentence) => says(source, sentence)).map((sentence) => `${file}: ${sentence}`);
  });
  expect(twice).toEqual([]);
});

describe("no two codes are said alike, and none goes unsaid", () => {
  const byCode = lists.filter(([, words]) => typeof words === "object" && !Array.isArray(words));
  test.each(byCode)("%s", (_, words) => {
    // What a function says depends on what it is given.
    const said = Object.values(words as object)
      .filter((each) => typeof each !== "function")
      .map((each) => textsIn(each).join(" "));
    expect(new Set(said).size).toBe(said.length);
    expect(textsIn(words)).not.toContain("");
  });
});
