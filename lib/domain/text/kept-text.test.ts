import { expect, test } from "vitest";
import { connectionForm } from "#lib/forms/connection-form";
import { type AnyForm, defineForm, field } from "#lib/forms/define-form";
import { description, name } from "#lib/forms/form-fields";
import { practiceUserFields } from "#lib/forms/practice-form-marks";
import { practiceUserForm } from "#lib/forms/practice-setup-forms";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { startSetupForm } from "#lib/forms/setup-forms";
import { claimForm } from "#lib/forms/sign-in-forms";
import { projectForm, renameForm } from "#lib/forms/workspace-forms";
import { findTypedCredential, readKeptText, visibleText } from "./kept-text.ts";

const consumerSecret = "0123456789ABCDEFFEDCBA98765432100123456789ABCDEFFEDCBA9876543210";
const consumerKey = "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ.01234567";
const accessToken = "00D000000000001!AQEAQINVENTED.abcdefghijklmnopqrstuvwxyz_0123456789.invented_token_00";
const oneLine = { maxChars: 200, lines: "one" } as const;
const manyLines = { maxChars: 500, lines: "many" } as const;
const said = (text: string, rule: Parameters<typeof readKeptText>[1] = oneLine) => {
  const read = readKeptText(text, rule);
  return read.ok ? "" : read.problem;
};

test.each([
  ["a Consumer Secret", consumerSecret],
  ["in small letters", consumerSecret.toLowerCase()],
  ["in a sentence", `Billing (${consumerSecret})`],
  ["with its label", "Consumer Secret: 1234567890123456789"],
  ["with a label and a value of another shape", "client_secret=hunter2hunter2"],
  ["in quotes", "'1234567890123456789'"],
  ["in groups", consumerSecret.replaceAll(/.{8}/g, "$& ")],
  ["with a character in it that nobody sees", `${consumerSecret.slice(0, 9)}\u200B${consumerSecret.slice(9)}`],
  ["in wide letters", consumerSecret.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ["an old Consumer Secret", "1234567890123456789"],
  ["a Consumer Key", `Key ${consumerKey}`],
  ["the beginning of a Consumer Key", consumerKey.slice(0, 20)],
  ["an access token", accessToken],
])("%s is no name", (_, text) => {
  expect(said(text)).toContain("looks like a credential");
  expect(findTypedCredential(text)).not.toBeNull();
});

test("a Consumer Secret over two lines is no description, and two lines of words are one", () => {
  expect(said(`${consumerSecret.slice(0, 32)}\n${consumerSecret.slice(32)}`, manyLines)).toContain("credential");
  expect(readKeptText(" For billing.\r\nAsk Jane.\n", manyLines)).toEqual({
    ok: true,
    value: "For billing.\nAsk Jane.",
  });
  expect(said("For billing.\nAsk Jane.")).toContain("more than one line");
});

test.each([
  ["a right-to-left override", "ab\u202Ecd", "U+202E"],
  ["an isolate", "ab\u2066cd", "U+2066"],
  ["a direction mark", "ab\u200Fcd", "U+200F"],
  ["a zero-width space", "ab\u200Bcd", "U+200B"],
  ["a zero-width joiner between Latin letters", "ab\u200Dcd", "U+200D"],
  ["a word joiner", "ab\u2060cd", "U+2060"],
  ["a soft hyphen", "ab\u00ADcd", "U+00AD"],
  ["a tag character", "ab\u{E0041}cd", "U+E0041"],
  ["a Hangul filler", "ab\u3164cd", "U+3164"],
  ["a blank of braille", "\u2800", "U+2800"],
  ["a second variation selector", "❤\uFE0F\uFE0F", "U+FE0F"],
])("%s is refused by its code", (_, text, code) => {
  expect(said(text)).toContain(code);
  expect(said(text, manyLines)).toContain(code);
});

test.each([
  ["a control character", "ab\u0007cd"],
  ["half a character", "ab\uD800cd"],
  ["a private character", "ab\uE000cd"],
  ["what is no character", "ab\uFFFEcd"],
])("%s cannot be typed", (_, text) => {
  expect(said(text)).toContain("cannot be typed");
});

test.each([
  "Billing sync",
  "חיבור לחיוב",
  "مزامنة الفواتير",
  "نامه\u200Cها",
  "ක්\u200Dරම",
  "請求連携 葛\u{E0100}飾区",
  "Družba & Co. – “Nord”",
  "👩🏽‍💻 on call",
  "🏳️‍🌈 pride",
  "❤️ 1️⃣",
  "Secret: ask Jane",
  "Ticket 123456789012",
  "550e8400-e29b-41d4-a716-446655440000",
])("%s is a fine name, kept as it is", (text) => {
  expect(readKeptText(text, oneLine)).toEqual({ ok: true, value: text });
});

test("what programs put around a copied text is dropped, accents are composed, and nothing to see is nothing", () => {
  expect(readKeptText("\uFEFF\u202A  Mu\u0308nchen \u202C\u200B", oneLine)).toEqual({ ok: true, value: "München" });
  for (const text of ["", " \u200B ", "\u00A0"]) expect(readKeptText(text, oneLine)).toEqual({ ok: true, value: "" });
});

test("a text is as long as it is seen to be, and a longer one is told its length", () => {
  expect(readKeptText("u\u0308".repeat(200), oneLine).ok).toBe(true);
  expect(said("n".repeat(201))).toContain("201 characters");
  expect(said("n".repeat(1_000_000))).toContain("1000000 characters");
});

const uuid = "00000000-0000-4000-8000-000000000001";
const formOf = (values: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [field, value] of Object.entries(values)) data.set(field, value);
  return data;
};
const faultsOf = (form: AnyForm, values: Readonly<Record<string, string>>) => {
  const read = readForm(form, formOf(values));
  return read.ok ? {} : read.problem.fields;
};
const practiceUser = (values: Readonly<Record<string, string>>) => {
  const texts = Object.fromEntries(practiceUserFields.map((field) => [field, "on"]));
  const hidden = { host: "acme.my.salesforce.test", screen: "user", from: "", userId: `005${"A".repeat(15)}` };
  return faultsOf(practiceUserForm, { ...texts, username: "a@b.example", ...hidden, ...values });
};
const renamed = { connectionId: uuid, name: "Billing", description: "" };
const claimed = {
  code: "c",
  name: "Ada",
  email: "ada@example.com",
  password: "invented password 1",
  workspaceName: "A",
};
const connected = (values: Readonly<Record<string, string>>) => {
  const ids = { setupId: uuid, runId: uuid };
  const typed = { instanceUrl: "acme.my.salesforce.com", consumerKey, consumerSecret, name: "Billing", ...ids };
  return faultsOf(connectionForm({}), { ...typed, ...values });
};

test.each([
  ["connect: name", (text: string) => connected({ name: text })],
  ["connect: description", (text: string) => connected({ description: text })],
  ["rename: name", (text: string) => faultsOf(renameForm, { ...renamed, name: text })],
  ["rename: description", (text: string) => faultsOf(renameForm, { ...renamed, description: text })],
  ["start a setup", (text: string) => faultsOf(startSetupForm({}), { path: "new-app", name: text })],
  ["new project", (text: string) => faultsOf(projectForm, { name: text })],
  ["first start: person", (text: string) => faultsOf(claimForm, { ...claimed, name: text })],
  ["first start: workspace", (text: string) => faultsOf(claimForm, { ...claimed, workspaceName: text })],
  ["practice user", (text: string) => practiceUser({ name: text })],
])("%s keeps the one rule", (_, fill) => {
  for (const text of [consumerSecret, `x ${consumerKey}`, "1234567890123456789"]) {
    expect(JSON.stringify(fill(text))).toContain("looks like a credential");
  }
  expect(JSON.stringify(fill("Bil\u200Bling"))).toContain("U+200B");
  expect(JSON.stringify(fill("Bil\u202Eling"))).toContain("U+202E");
  expect(fill("חיבור")).toEqual({});
});

test("editing takes the description of two lines that connecting takes", () => {
  const text = "For billing.\r\nAsk Jane.";
  expect(connected({ description: text })).toEqual({});
  expect(faultsOf(renameForm, { ...renamed, description: text })).toEqual({});
});

test("a name that must be there is asked for, one that may be left out is not", () => {
  expect(faultsOf(projectForm, { name: " \u200B " })).toEqual({ name: "Type a name." });
  expect(faultsOf(projectForm, {})).toEqual({ name: "Type a name." });
  expect(faultsOf(startSetupForm({}), { path: "new-app" })).toEqual({});
  expect(description(10).parse(undefined)).toBe("");
  expect(name("a name", 10).parse(" x ")).toBe("x");
});

test("what was typed comes back into the form, unless it looks like a credential", () => {
  const data = formOf({ name: "Bil\u200Bling", description: `it is ${consumerSecret}`, key: consumerKey });
  const form = defineForm({
    name: field(name("a name", 80)),
    description: field(description(500)),
    key: field(name("a key", 80)),
  });
  expect(typedTexts(form, data)).toEqual({ name: "Bil\u200Bling" });
});

test("what people see of a name is what they type again", () => {
  expect(visibleText("Mu\u0308n\u200Bchen\u202E ")).toBe(visibleText("München"));
});
