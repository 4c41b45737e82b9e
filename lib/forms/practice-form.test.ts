import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readKeptText } from "#lib/domain/text/kept-text";
import {
  type PracticeSettings,
  type PracticeSwitch,
  type PracticeSwitchId,
  practiceSwitches,
  practiceSwitchIds,
} from "#lib/practice/practice";
import { carriedSwitches, practiceOrgForm, practiceSwitchForm } from "./practice-form.ts";
import { writeSwitchIds } from "./practice-form-marks.ts";
import { practiceRenameForm, practiceUserForm } from "./practice-setup-forms.ts";
import { readForm, typedTexts } from "./read-form.ts";

const host = "acme.my.salesforce.test";

const formOf = (data: FormData) => practiceSwitchForm(String(data.get("switches")));
const readSwitches = (data: FormData) => readForm(formOf(data), data);

/** A form as a browser sends it: an unticked box is not there, a list is there once for each value. */
function sent(change: Partial<PracticeSettings>): FormData {
  const data = new FormData();
  data.set("host", host);
  data.set("switches", writeSwitchIds(Object.keys(change) as PracticeSwitchId[]));
  for (const [name, value] of Object.entries(change)) {
    if (Array.isArray(value)) for (const one of value) data.append(name, one);
    else if (typeof value !== "boolean") data.set(name, String(value));
    else if (value) data.set(name, "on");
  }
  return data;
}

/** Any text that the rule for names takes, as it leaves it. */
const line = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => {
  const kept = readKeptText(text, { maxChars: 255, lines: "one" });
  return kept.ok ? kept.value : "Kept";
});
const ownTexts: Partial<Record<PracticeSwitchId, fc.Arbitrary<string>>> = {
  trialEndsOn: fc.constantFrom("", "2027-03-31"),
  renamedMyDomain: fc.constantFrom("", "acme-new.my.salesforce.test"),
};

function arbitraryOf(id: PracticeSwitchId): fc.Arbitrary<unknown> {
  const facts: PracticeSwitch = practiceSwitches[id];
  switch (facts.kind) {
    case "check-box":
      return fc.boolean();
    case "text":
      return ownTexts[id] ?? line;
    case "number":
      return fc.integer({ min: facts.min, max: facts.max });
    case "choice":
      return fc.constantFrom(...facts.choices.map((choice) => choice.value));
    case "list":
      return fc.subarray(facts.choices.map((choice) => choice.value));
  }
}

const settings = fc.record(Object.fromEntries(practiceSwitchIds.map((id) => [id, arbitraryOf(id)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Partial<PracticeSettings>>;

describe("a form of switches", () => {
  test("every switch comes back as it was sent, and no other", () => {
    fc.assert(
      fc.property(settings, (change) => {
        fc.pre(Object.keys(change).length > 0);
        const read = readSwitches(sent(change));
        expect(read).toMatchObject({ ok: true, value: { host } });
        if (!read.ok) return;
        const { host: _, ...asked } = read.value;
        expect(carriedSwitches(asked)).toEqual(change);
      }),
    );
  });

  test("a box that was not sent is unticked only if the form carries it", () => {
    const data = sent({ enableOauth: false, callbackUrl: "" });
    expect(readSwitches(data)).toMatchObject({ value: { enableOauth: false, callbackUrl: "" } });
  });

  test.each([
    ["weather", "hail", "Choose one of the list."],
    ["weatherSeconds", "-1", "Type a whole number from 0 to 600."],
    ["weatherSeconds", "1e2", "Type a whole number from 0 to 600."],
    ["weatherSeconds", "601", "Type a whole number from 0 to 600."],
    ["enableOauth", "yes", "A box is ticked or not."],
    ["oauthScopes", "everything", "Choose from the list only."],
    ["appName", "a".repeat(256), "This has 256 characters. Use at most 255."],
    ["appName", "a\u0000b", "There are characters in it that cannot be typed. Type it by hand."],
    ["trialEndsOn", "2027-02-30", "Type a date as year-month-day, such as 2027-03-31, or nothing."],
    ["renamedMyDomain", "https://x", "Type a host name, such as acme-new.my.salesforce.test, or nothing."],
  ] as const)("refuses %s = %j by name and gives it back", (field, text, message) => {
    const data = sent({ [field]: "", orgName: "Kept" });
    data.set(field, text);
    expect(readSwitches(data)).toEqual({ ok: false, problem: { fields: { [field]: message }, outdated: null } });
    expect(typedTexts(formOf(data), data)).toEqual({ [field]: text, orgName: "Kept" });
  });

  test("refuses a field that is not the form's own, by its name", () => {
    const data = sent({ enableOauth: true });
    data.set("appExists", "on");
    expect(readSwitches(data)).toMatchObject({ problem: { outdated: /appExists/ } });
  });

  test.each([["nothing"], [""], ["enableOauth enableOauth"], ["enableOauth  weather"], ["constructor"]])(
    "refuses a form that says to carry %j",
    (switches) => {
      const data = sent({ enableOauth: true });
      data.set("switches", switches);
      expect(readSwitches(data)).toMatchObject({ ok: false, problem: { outdated: /./ } });
    },
  );

  test("refuses a text that is missing, doubled or a file", () => {
    const missing = sent({ orgName: "A" });
    missing.delete("orgName");
    const doubled = sent({ orgName: "A" });
    doubled.append("orgName", "B");
    const file = sent({ orgName: "A" });
    file.set("orgName", new File(["x"], "x.txt"));
    for (const data of [missing, doubled, file]) {
      expect(readSwitches(data)).toMatchObject({ ok: false, problem: { fields: { orgName: /./ } } });
    }
  });
});

test.each([["acme.my.salesforce.com"], [""], [`${"a".repeat(300)}.my.salesforce.test`]])(
  "a button is about a practice org only: %j is refused",
  (other) => {
    const data = new FormData();
    data.set("host", other);
    expect(readForm(practiceOrgForm, data)).toMatchObject({ ok: false, problem: { outdated: /practice org/ } });
  },
);

test.each([
  ["acme-new", "acme-new"],
  [" Acme2 ", "acme2"],
  ["a".repeat(34), "a".repeat(34)],
  ["", null],
  ["a".repeat(35), null],
  ["acme--new", null],
  ["acme.my.salesforce.test", null],
  ["acme_new", null],
])("of %j as a My Domain name it makes %j", (typed, name) => {
  const data = new FormData();
  data.set("host", host);
  data.set("myDomainName", typed);
  data.set("screen", "my-domain-edit");
  data.set("from", "");
  const read = readForm(practiceRenameForm, data);
  if (name === null) expect(read).toMatchObject({ problem: { fields: { myDomainName: /^Type at most 34 letters/ } } });
  else expect(read).toEqual({ ok: true, value: { host, screen: "my-domain-edit", from: null, myDomainName: name } });
});

test("the form of a user carries every switch of the user", () => {
  const data = new FormData();
  const at = { screen: "user", from: "/w/acme/setups/1" };
  const texts = { username: "sync@acme.example", email: "", name: "Sync", profile: "P", license: "L" };
  for (const [name, value] of Object.entries({ ...at, host, userId: "005000000000001AAA", ...texts, isActive: "on" }))
    data.set(name, value);
  expect(readForm(practiceUserForm, data)).toEqual({
    ok: true,
    value: {
      ...at,
      host,
      userId: "005000000000001AAA",
      ...texts,
      isActive: true,
      isFrozen: false,
      isApiEnabled: false,
      isAdministrator: false,
      mayRotateSecrets: false,
    },
  });
  data.set("username", " ");
  expect(readForm(practiceUserForm, data)).toMatchObject({ problem: { fields: { username: "Type a username." } } });
});
