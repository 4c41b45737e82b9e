import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AddressOptions, parseMyDomain } from "./my-domain.ts";

type Case = { name: string; pasted: string; times?: number; answers: string[]; note?: string };
const cases: Case[] = JSON.parse(readFileSync(new URL("./cases/addresses.json", import.meta.url), "utf8"));

const answerTo = (pasted: string, options?: AddressOptions) => {
  const result = parseMyDomain(pasted, options);
  return result.ok ? result.value.myDomain : result.problem.kind;
};

describe("every real paste gets the preferred answer", () => {
  test.each(cases)("$name", ({ pasted, times = 1, answers, note }) => {
    const result = parseMyDomain(pasted.repeat(times));
    expect(result.ok ? result.value.myDomain : result.problem.kind).toBe(answers[0]);
    if (note !== undefined && result.ok) expect(result.value.notes).toContain(note);
  });
});
