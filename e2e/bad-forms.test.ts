import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseSupportCode } from "#lib/domain/check/support-code";
import { parseCursor } from "#lib/domain/cursor";
import { connectionFormHints, fieldNames, readConnectionForm, typedValues } from "#lib/forms/connection-form";
import { id, line, optionalLine, projectChoice } from "#lib/forms/form-fields";
import { readHostForm, readSwitchForm, readUserForm } from "#lib/forms/practice-form";
import { formMarks, practiceUserFields } from "#lib/forms/practice-form-marks";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { claimForm, signInForm } from "#lib/forms/sign-in-forms";
import { parseTickForm, tickFields } from "#lib/guide/tick-form";
import { parseFirstStartCode } from "#lib/identity/first-start-code";
import { practiceSwitchIds } from "#lib/practice/practice";

/** Shaped like a Consumer Secret, a token and an old secret: whatever field they are typed into, they do not come back. */
const secrets = ["C0FFEE00".repeat(8), "00D000000000001!AQEAINVENTEDINVENTED", "1234567890123456789"];
const uuid = "00000000-0000-4000-8000-000000000000";
const host = "acme.my.salesforce.test";

const names = [
  ...fieldNames,
  ...Object.keys(claimForm.shape),
  ...Object.values(formMarks),
  ...Object.values(tickFields),
  ...practiceUserFields,
  ...practiceSwitchIds.slice(0, 8),
  "$ACTION_REF_1",
  "$ACTION_1:0",
  "__proto__",
  "constructor",
  "toString",
  "",
];
const values = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(...secrets, uuid, host, "on", "yes", "weather appExists", "005PracticeUser0000", "a@b.example"),
  fc.constantFrom(...secrets).map((secret) => ` "client_secret": "${secret}",`),
  fc.constantFrom("x".repeat(70_000), "\0", "\ud800", "\u2028", "\u202e3MVG9", "{".repeat(2_000)),
  fc.constantFrom(...secrets).map((secret) => new File([secret], `${secret}.txt`)),
);
const forms = fc
  .array(
    fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string({ unit: "binary" })), values),
    {
      maxLength: 24,
    },
  )
  .map((entries) => {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return data;
  });

const ownForm = z.object({ setupId: id, name: line("a name", 80), note: optionalLine(500), projectId: projectChoice });
const saysASecret = (answer: unknown) => secrets.some((secret) => (JSON.stringify(answer) ?? "").includes(secret));

describe("a form of anything", () => {
  test("is read by the connection form without an error, and no secret comes back from whichever field", () => {
    fc.assert(
      fc.property(forms, fc.boolean(), (data, practice) => {
        const read = readConnectionForm(data, { practice });
        expect(saysASecret(read)).toBe(false);
        expect(saysASecret(typedValues(data))).toBe(false);
        if (read.ok) expect(Object.keys(read.value)).not.toContain("secretKept");
      }),
    );
  });

  test("is refused by name: every message belongs to a field of the form, and strangers are named harmlessly", () => {
    fc.assert(
      fc.property(forms, (data) => {
        const read = readConnectionForm(data, {});
        if (read.ok) return;
        for (const field of Object.keys(read.problem.fields)) expect(fieldNames).toContain(field);
        for (const stranger of read.problem.unknown) expect(stranger).toMatch(/^[\w.?-]{0,40}$/);
      }),
    );
  });

  test.each([
    ["first start", claimForm, ["password"]],
    ["sign-in", signInForm, ["password"]],
    ["own values", ownForm, []],
  ] as const)("is read by the form of %s without an error, and a password never comes back", (_, schema, never) => {
    fc.assert(
      fc.property(forms, fc.string({ unit: "binary", minLength: 1 }), (data, password) => {
        const marked = `INVENTED-PASSWORD-${password}`;
        data.append("password", marked);
        const read = readForm(data, schema as z.ZodObject<Record<string, z.ZodType>>, never);
        if (!read.ok) expect(JSON.stringify(read.problem)).not.toContain("INVENTED-PASSWORD");
        const typed = typedTexts(data, Object.keys(schema.shape), never);
        expect(JSON.stringify(typed)).not.toContain("INVENTED-PASSWORD");
        expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
      }),
    );
  });

  test("is read by the forms of the guide and the practice org without an error", () => {
    fc.assert(
      fc.property(forms, (data) => {
        const order = parseTickForm(data);
        if (order) expect(order.controls.length).toBeGreaterThan(0);
        for (const read of [readSwitchForm(data), readUserForm(data), readHostForm(data)]) {
          if (read.ok) expect(read.value.host).toMatch(/\.my\.salesforce\.test$/);
        }
      }),
    );
  });
});

test("texts of addresses and fields are read without an error, whatever they are", () => {
  fc.assert(
    fc.property(fc.oneof(values, fc.anything()), (value) => {
      parseCursor(value);
      const text = String(typeof value === "string" ? value : "");
      parseSupportCode(text);
      parseFirstStartCode(text);
      const typed = { instanceUrl: text, consumerKey: text, consumerSecret: text };
      expect(saysASecret(connectionFormHints(typed, { practice: true }))).toBe(false);
    }),
  );
});
