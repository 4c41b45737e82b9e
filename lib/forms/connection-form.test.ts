import { expect, test } from "vitest";
import { type ConnectionForm, connectionForm, connectionFormHints } from "./connection-form.ts";
import type { FieldName } from "./define-form.ts";
import { readForm, readTexts, typedTexts } from "./read-form.ts";

type Texts = Record<FieldName<ConnectionForm>, string>;

const consumerKey = "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ.01234567";
const consumerSecret = "0123456789ABCDEFFEDCBA98765432100123456789ABCDEFFEDCBA9876543210";
const accessToken = "00D000000000001!AQEAQINVENTED.abcdefghijklmnopqrstuvwxyz_0123456789.invented_token_00";
const options = { practice: false };
const form = connectionForm(options);
const filled: Texts = {
  instanceUrl: "https://acme.my.salesforce.com/",
  consumerKey,
  consumerSecret,
  name: "Billing sync",
  description: "",
  projectId: "",
  rotatesByApi: "",
  setupId: "00000000-0000-4000-8000-000000000001",
  runId: "00000000-0000-4000-8000-000000000002",
  secretKept: "",
};

const formOf = (values: Partial<Record<string, string | Blob>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) data.append(name, value);
  return data;
};
const read = (changed: Partial<Texts> = {}) => readForm(form, formOf({ ...filled, ...changed }));
const typedValues = (data: FormData) => typedTexts(form, data);
const fieldsRefused = (changed: Partial<Texts>) => {
  const result = read(changed);
  return result.ok ? {} : result.problem.fields;
};

test("how the secret is rotated is by hand unless the form says otherwise, and nothing else is understood", () => {
  expect(read()).toMatchObject({ value: { rotatesByApi: false } });
  expect(read({ rotatesByApi: "yes" })).toMatchObject({ value: { rotatesByApi: true } });
  expect(fieldsRefused({ rotatesByApi: "on" })).toEqual({ rotatesByApi: "This form is out of date. Reload the page." });
});

test("a filled form becomes values, with the secret in its wrapper", () => {
  const result = read();
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value).toMatchObject({
    instanceUrl: { myDomain: "acme.my.salesforce.com", notes: [] },
    consumerKey,
    name: "Billing sync",
    description: "",
    projectId: null,
    setupId: filled.setupId,
    runId: filled.runId,
  });
  expect(result.value.consumerSecret?.reveal()).toBe(consumerSecret);
  expect(JSON.stringify(result.value)).not.toContain(consumerSecret);
});

test.each([
  ["spaces and line ends", (value: string) => `  ${value}\r\n`],
  ["quotes", (value: string) => `"${value}",`],
  ["smart quotes and no-break spaces", (value: string) => `\u00A0\u201C${value}\u201D\u00A0`],
  ["zero-width characters", (value: string) => `\u200B${value.slice(0, 9)}\u200B${value.slice(9)}\uFEFF`],
])("key and secret are taken out of %s", (_, around) => {
  const result = read({ consumerKey: around(consumerKey), consumerSecret: around(consumerSecret) });
  expect(result.ok && [result.value.consumerKey, result.value.consumerSecret?.reveal()]).toEqual([
    consumerKey,
    consumerSecret,
  ]);
});

test.each([
  [`Consumer Key ${consumerKey} Copy`, `Consumer Secret\n${consumerSecret}\nCopy`],
  [`client_id=${consumerKey}`, `client_secret=${consumerSecret}`],
  [`SF_CONSUMER_KEY="${consumerKey}"`, `"consumerSecret": "${consumerSecret}",`],
  [`<consumerKey>${consumerKey}</consumerKey>`, `<consumerSecret>${consumerSecret}</consumerSecret>`],
])("labels copied along are dropped: %j", (pastedKey, pastedSecret) => {
  const result = read({ consumerKey: pastedKey, consumerSecret: pastedSecret });
  expect(result.ok && [result.value.consumerKey, result.value.consumerSecret?.reveal()]).toEqual([
    consumerKey,
    consumerSecret,
  ]);
});

test("swapped key and secret are noticed in both fields at once", () => {
  const fields = fieldsRefused({ consumerKey: consumerSecret, consumerSecret: consumerKey });
  expect(fields.consumerKey).toContain("looks like the Consumer Secret");
  expect(fields.consumerSecret).toContain("looks like the Consumer Key");
});

test.each([
  ["instanceUrl", consumerKey, "looks like a Consumer Key"],
  ["instanceUrl", consumerSecret, "looks like a Consumer Secret"],
  ["instanceUrl", "https://login.salesforce.com", "shared login page"],
  ["instanceUrl", "acme", "Is it acme.my.salesforce.com?"],
  ["consumerKey", accessToken, "access token"],
  ["consumerKey", "jane@acme.example", "e-mail address"],
  ["consumerKey", "https://acme.my.salesforce.com/services", "web address"],
  ["consumerKey", "0xIab000000Caf1AAA", "id of the app's page"],
  ["consumerKey", "", "Paste the Consumer Key"],
  ["consumerKey", "3MVG9".repeat(150), "too long"],
  ["consumerKey", `${consumerKey} ${consumerSecret}`, "space or a line break inside"],
  ["consumerKey", "3MVG9\u0007abc", "cannot be typed"],
  ["consumerSecret", "\u2022".repeat(20), "dots that hide the value"],
  ["consumerSecret", accessToken, "access token"],
  ["consumerSecret", "012345 6789", "space or a line break inside"],
  ["consumerSecret", "\uFFFD\uFFFDabc", "cannot be typed"],
  ["consumerSecret", "a".repeat(1_000_000), "too long"],
  ["consumerSecret", "", "Paste the Consumer Secret"],
  ["name", " \u200B ", "Give the connection a name"],
  ["name", "n".repeat(81), "81 characters"],
  ["name", "two\nlines", "more than one line"],
  ["name", consumerSecret, "looks like a credential"],
  ["description", "d".repeat(501), "501 characters"],
  ["description", "a\u0000b", "cannot be typed"],
  ["projectId", "billing", "Choose a project"],
] as const)("%s is refused by name: %#", (field, value, message) => {
  expect(fieldsRefused({ [field]: value })).toEqual({ [field]: expect.stringContaining(message) });
});

test.each([
  ["setupId", "1"],
  ["runId", "../x"],
  ["secretKept", "no"],
] as const)("a page whose %s is not ours is out of date", (field, value) => {
  expect(read({ [field]: value })).toEqual({
    ok: false,
    problem: { fields: {}, outdated: "This form is out of date. Reload the page." },
  });
});

test("an empty Consumer Secret means the kept one, and only when one is kept", () => {
  const kept = readForm(form, formOf({ ...filled, consumerSecret: undefined, secretKept: "yes" }));
  expect(kept).toMatchObject({ ok: true, value: { consumerSecret: null } });
  expect(fieldsRefused({ consumerSecret: "", name: "" })).toEqual({
    consumerSecret: "Paste the Consumer Secret.",
    name: "Give the connection a name.",
  });
});

test("unknown, repeated, missing and binary fields are refused by name, React's own are not", () => {
  const data = formOf({
    ...filled,
    consumerKey: undefined,
    description: new Blob(["x"]),
    "evil\n<b>": "1",
    $ACTION_KEY: "k",
  });
  data.append("name", "Twice");
  expect(readForm(form, data)).toEqual({
    ok: false,
    problem: {
      fields: {
        consumerKey: expect.stringContaining("did not arrive"),
        description: expect.stringContaining("is a file"),
        name: expect.stringContaining("arrived twice"),
      },
      outdated: "The form was sent with fields it does not have (evil??b?). Reload the page.",
    },
  });
});

test("no message repeats what was typed", () => {
  for (const field of ["instanceUrl", "consumerKey", "name"] as const) {
    const refused = fieldsRefused({ [field]: `${consumerSecret} ${consumerSecret}` });
    expect(Object.keys(refused)).toEqual([field]);
    expect(JSON.stringify(refused)).not.toContain(consumerSecret);
  }
});

test("what was typed goes back into the form, but never a secret, in whichever field it was", () => {
  expect(typedValues(formOf(filled))).toEqual({
    instanceUrl: filled.instanceUrl,
    consumerKey,
    name: "Billing sync",
    description: "",
    projectId: "",
    rotatesByApi: "",
  });
  const leaky = {
    ...filled,
    instanceUrl: `https://acme.my.salesforce.com/?client_secret=${consumerSecret}`,
    consumerKey: ` Consumer Secret\n${consumerSecret}`,
    description: `token ${accessToken}`,
  };
  expect(Object.keys(typedValues(formOf(leaky)))).toEqual(["name", "projectId", "rotatesByApi"]);
  expect(typedValues(formOf({ instanceUrl: "https://jane:hunter2@acme.my.salesforce.com" }))).not.toHaveProperty(
    "instanceUrl",
  );
  expect(typedValues(formOf({ consumerKey: "1234567890123456789" }))).not.toHaveProperty("consumerKey");
  expect(typedValues(formOf({ name: `${"n".repeat(2_020)} ${consumerSecret}` }))).not.toHaveProperty("name");
  expect(typedValues(formOf({ consumerKey: "client_secret=hunter2" }))).not.toHaveProperty("consumerKey");
  expect(typedValues(formOf({ consumerKey: "3MVG9CutShort" })).consumerKey).toBe("3MVG9CutShort");
  expect(typedValues(formOf({ description: "Secret: ask Jane" })).description).toBe("Secret: ask Jane");
  expect(typedValues(formOf({ name: "n".repeat(9_000) }))).not.toHaveProperty("name");
});

test("the form says what it made of the address and what looks unusual, without refusing it", () => {
  const instanceUrl = "http://acme.lightning.force.com/lightning/page/home";
  expect(connectionFormHints({ instanceUrl, consumerKey, consumerSecret }, options)).toEqual([
    {
      field: "instanceUrl",
      text: "We turned acme.lightning.force.com into acme.my.salesforce.com, the My Domain of the same org.",
    },
    { field: "instanceUrl", text: "We use https instead of http." },
  ]);
  const unusual = connectionFormHints({ consumerKey: "oldKey", consumerSecret: "short" }, options);
  expect(unusual.map(({ field }) => field)).toEqual(["consumerKey", "consumerSecret"]);
  expect(connectionFormHints({}, options)).toEqual([]);
});

test("the browser reads by the same declaration, from the texts it holds", () => {
  const { setupId, runId, consumerKey: _, ...texts } = { ...filled, name: "" };
  const sent = Object.fromEntries(Object.entries({ ...texts, setupId, runId }).map(([name, text]) => [name, [text]]));
  expect(readTexts(form, { ...sent, consumerKey: [""] })).toMatchObject({
    problem: {
      fields: { consumerKey: "Paste the Consumer Key.", name: "Give the connection a name." },
      outdated: null,
    },
  });
});
