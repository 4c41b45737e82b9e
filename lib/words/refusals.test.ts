import { expect, test } from "vitest";
import { type RefusalCode, refusalCodes } from "#lib/domain/refusal";
import { refusalStatus, refusalTitle, refusalWords, refusedFields } from "./refusals.ts";

/** What the words of a code have to name, as its service gives it. */
const facts: Partial<Record<RefusalCode, Readonly<Record<string, string>>>> = {
  "password-unfit": { why: "Use at least 12 characters." },
  "secret-asked-for-new-domain": { wanted: "renamed.my.salesforce.com" },
  "secret-kept-for-another": { keptFor: "old.my.salesforce.com", wanted: "new.my.salesforce.com" },
};

const secret = "INVENTED-SECRET-OF-THE-WORDS-TEST";

test("there are refusals to look at, each once", () => {
  expect(refusalCodes.length).toBeGreaterThan(20);
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
});

test.each(refusalCodes)("%s: has a status that programs understand, a short title, and whole sentences", (code) => {
  expect([400, 401, 403, 404, 409, 422, 429, 503]).toContain(refusalStatus({ code }));
  expect(refusalTitle({ code })).toMatch(/^[A-Z].{2,39}$/);
  expect(refusalTitle({ code })).not.toMatch(/[.!?]$/);
  for (const words of [refusalWords({ code }), refusalWords({ code, facts: facts[code] ?? {} })]) {
    expect(words).toMatch(/^[A-Z].{8,}\.$/);
    expect(words.trim()).toBe(words);
    expect(words.length).toBeLessThan(240);
    expect(words, "one sentence after the other, in the quotation marks of the house").not.toMatch(/ {2}|['"]/);
  }
});

test.each(refusalCodes)("%s: no code stands in what people read, and nothing of the program does", (code) => {
  const read = [refusalTitle({ code }), refusalWords({ code }), refusalWords({ code, facts: facts[code] ?? {} })];
  const codes = refusalCodes.filter((other) => other.includes("-"));
  for (const text of read) {
    expect(codes.filter((other) => text.toLowerCase().includes(other))).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|_/);
  }
});

test("each refusal has words of its own", () => {
  const words = refusalCodes.map((code) => refusalWords({ code }));
  expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([]);
});

test.each(Object.entries(facts))("%s: its words name %j", (code, given) => {
  const words = refusalWords({ code: code as RefusalCode, facts: given });
  for (const fact of Object.values(given)) expect(words).toContain(fact);
});

test.each(refusalCodes)(
  "%s: its words name nothing else, so a secret among the facts or fields stays there",
  (code) => {
    const more = { consumerSecret: secret, password: secret, door: secret, email: secret };
    const refusal = { code, fields: [secret], facts: { ...facts[code], ...more } };
    expect(`${refusalTitle(refusal)} ${refusalWords(refusal)}`).not.toContain(secret);
    expect(Object.values(refusedFields(refusal)).join(" ")).not.toContain(secret);
    expect(refusalWords(refusal)).toBe(refusalWords({ code, facts: facts[code] ?? {} }));
  },
);

test("an empty reason is not shown as one", () => {
  expect(refusalWords({ code: "password-unfit", facts: { why: "" } })).toBe(refusalWords({ code: "password-unfit" }));
});

test("each field that a refusal is about has its words, and no other", () => {
  const refusal = { code: "connection-name-taken", fields: ["name", "description"] } as const;
  const words = refusalWords(refusal);
  expect(refusedFields(refusal)).toEqual({ name: words, description: words });
  expect(refusedFields({ code: "connection-name-taken" })).toEqual({});
});

test("who may not, who is too many and what is not there are told apart by status", () => {
  const statuses = (["not-signed-in", "forbidden", "not-found", "too-many-checks", "busy"] as const).map((code) =>
    refusalStatus({ code }),
  );
  expect(statuses).toEqual([401, 403, 404, 429, 503]);
});
