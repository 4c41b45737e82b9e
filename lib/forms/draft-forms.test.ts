import { describe, expect, test } from "vitest";
import { draftNames, readSeen, seenText } from "#lib/domain/draft/draft";
import { draftForm } from "./draft-forms.ts";
import { readDraft } from "./read-draft.ts";

const canary = "C0FFEE00".repeat(8);
const host = "acme.my.salesforce.com";
const typed = (texts: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, text] of Object.entries(texts)) data.append(name, text);
  return data;
};

describe("what is kept of a form while it is typed", () => {
  test.each(draftNames)("%s: its form says so itself, and what it is about", (name) => {
    const { keptAs, fields } = draftForm(name, {});
    expect(keptAs?.name).toBe(name);
    if (keptAs?.about) expect(fields[keptAs.about]?.kind).toBe("hidden");
  });

  test.each(draftNames)("%s: every text, nothing of a password, and no credential in whatever field", (name) => {
    const { fields } = draftForm(name, {});
    const shown = Object.keys(fields).filter((one) => fields[one]?.kind === "shown");
    const harmless = Object.fromEntries(Object.keys(fields).map((one) => [one, `of ${one}`]));
    const kept = readDraft(name, {}, typed({ ...harmless, password: "correct horse", $ACTION_KEY: "x" }));
    expect(kept).toEqual({ texts: Object.fromEntries(shown.map((one) => [one, `of ${one}`])), secret: null });
    const pasted = readDraft(name, {}, typed(Object.fromEntries(Object.keys(fields).map((one) => [one, canary]))));
    expect(JSON.stringify(pasted.texts)).not.toContain(canary);
  });

  test.each(["connect", "credentials", "repair"] as const)("%s: a secret only with the My Domain it is for", (name) => {
    const secretOf = (address: string) => readDraft(name, {}, typed({ instanceUrl: address, consumerSecret: canary }));
    expect(secretOf(`https://${host}/lightning`).secret?.myDomain).toBe(host);
    expect(secretOf(`https://${host}`).secret?.value.reveal()).toBe(canary);
    for (const none of ["", "acme", "https://example.com"]) expect(secretOf(none).secret).toBe(null);
  });

  test("the address of a webhook, which opens it, is not kept", () => {
    const kept = readDraft("add-webhook", {}, typed({ address: "https://hooks.example.com/T0/B0/x", projectId: "" }));
    expect(kept.texts).not.toHaveProperty("address");
  });
});

test("what a page has seen is a number, with one more where one is on the way", () => {
  for (const [seen, sent] of [
    [0, 0],
    [7, 1],
    [999_999_999, 0],
  ] as const) {
    expect(readSeen(seenText(seen, sent))).toEqual({ seen, sent });
  }
  for (const text of [null, "", "-1", "1.5", "1+2", "1e3", "1000000000", " 1"]) expect(readSeen(text)).toBe(null);
});
