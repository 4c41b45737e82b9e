import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inlinedStyleSources } from "./inlined-styles.ts";

function folderWith(sheets: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "orglink-styles-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "chunks"));
  for (const [name, text] of Object.entries(sheets)) writeFileSync(join(folder, "chunks", name), text);
  return folder;
}

const sourceOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("each sheet is let through alone and joined with others in any order, and nothing else is", () => {
  const folder = folderWith({ "a.css": "a{color:red}", "b.css": "b{}", "c.js": "style" });
  const expected = ["a{color:red}", "b{}", "a{color:red}b{}", "b{}a{color:red}"].map(sourceOf);
  expect([...inlinedStyleSources(folder)].sort()).toEqual(expected.sort());
});

test("a build with more sheets than can be named says so", () => {
  const folder = folderWith({ "a.css": "a", "b.css": "b", "c.css": "c", "d.css": "d" });
  expect(() => inlinedStyleSources(folder)).toThrow("the build has 4 stylesheets");
});
