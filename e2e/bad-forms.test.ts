import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSupportCode } from "#lib/domain/check/support-code";
import { parseCursor } from "#lib/domain/cursor";
import { connectionForm, connectionFormHints } from "#lib/forms/connection-form";
import { credentialsForm } from "#lib/forms/credentials-form";
import { type AnyForm, outlineOf } from "#lib/forms/define-form";
import { discardForm } from "#lib/forms/discard-form";
import { explainForm } from "#lib/forms/explain-form";
import { findForm } from "#lib/forms/find-form";
import * as noticeForms from "#lib/forms/notice-forms";
import { practiceOrgForm, practiceSwitchForm } from "#lib/forms/practice-form";
import {
  practiceCodeForm,
  practiceRenameForm,
  practiceSetupForm,
  practiceUserForm,
} from "#lib/forms/practice-setup-forms";
import { readForm, typedTexts } from "#lib/forms/read-form";
import * as recheckForms from "#lib/forms/recheck-forms";
import * as repairForms from "#lib/forms/repair-forms";
import * as setupForms from "#lib/forms/setup-forms";
import { claimForm, codeForm, signInForm } from "#lib/forms/sign-in-forms";
import { themeForm } from "#lib/forms/theme-form";
import * as workspaceForms from "#lib/forms/workspace-forms";
import { parseFirstStartCode } from "#lib/identity/first-start-code";
import { practiceSwitchIds } from "#lib/practice/practice";

/** Shaped like a Consumer Secret, a token and an old secret: whatever field they are typed into, they do not come back. */
const secrets = ["C0FFEE00".repeat(8), "00D000000000001!AQEAINVENTEDINVENTED", "1234567890123456789"];
const uuid = "00000000-0000-4000-8000-000000000000";
const host = "acme.my.salesforce.test";

const rules = { practice: true };

/** Every form there is. */
const everyForm: Readonly<Record<string, AnyForm>> = {
  "one-time code": codeForm,
  "first start": claimForm,
  "sign-in": signInForm,
  connect: connectionForm(rules),
  "key and secret": credentialsForm(rules),
  discard: discardForm,
  explain: explainForm,
  find: findForm,
  theme: themeForm,
  "start a setup": setupForms.startSetupForm(rules),
  "own values": setupForms.ownValuesForm(rules),
  "an address": setupForms.addressForm(rules),
  "the address of a setup": setupForms.setupAddressForm(rules),
  "who it runs as": setupForms.runAsForm,
  "an app already": setupForms.pathForm,
  setup: setupForms.setupForm,
  retry: setupForms.retryForm,
  look: setupForms.lookForm,
  remark: setupForms.remarkForm,
  ticks: setupForms.tickForm,
  rename: workspaceForms.renameForm,
  delete: workspaceForms.deleteForm,
  test: workspaceForms.testForm,
  project: workspaceForms.projectForm,
  interval: recheckForms.intervalForm,
  pause: recheckForms.pauseForm,
  "workspace's interval": recheckForms.ruleForm,
  "Test all": recheckForms.batchForm,
  empty: workspaceForms.emptyForm,
  repair: repairForms.repairForm(rules),
  "repair again": repairForms.repairRunForm,
  "about a repair": repairForms.repairPressForm,
  "meant Run As user": repairForms.runAsUserForm,
  "mail address": noticeForms.mailChannelForm,
  webhook: noticeForms.webhookForm,
  channel: noticeForms.channelForm,
  "signing secret": noticeForms.channelSecretForm,
  "press about a channel": noticeForms.channelPressForm,
  "press about a message": noticeForms.deliveryPressForm,
  "practice org": practiceOrgForm,
  "practice rename": practiceRenameForm,
  "practice user": practiceUserForm,
  "practice code": practiceCodeForm,
  "practice setup": practiceSetupForm(practiceSwitchIds.slice(0, 8).join(" ")),
  "practice switches": practiceSwitchForm(practiceSwitchIds.slice(0, 8).join(" ")),
};

const names = [
  ...new Set(Object.values(everyForm).flatMap(({ fields }) => Object.keys(fields))),
  "$ACTION_REF_1",
  "$ACTION_1:0",
  "__proto__",
  "constructor",
  "toString",
  "",
];
const values = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(...secrets, uuid, host, "on", "yes", "weather appExists", "005PracticeUser0000", "a@b.example", "24"),
  fc.constantFrom("connection.failing", "https://hooks.example.com/in", "https://a:b@hooks.example.com:8443/#x"),
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

const saysASecret = (answer: unknown) => secrets.some((secret) => (JSON.stringify(answer) ?? "").includes(secret));

describe.each(Object.entries(everyForm))("anything sent as the form of %s", (_, form) => {
  const shown: readonly string[] = outlineOf(form).map(({ name }) => name);
  const secret = outlineOf(form).flatMap(({ name, isSecret }) => (isSecret ? [name] : []));

  test("is read without an error; every message belongs to a field that is shown, and repeats nothing secret", () => {
    fc.assert(
      fc.property(forms, (data) => {
        const read = readForm(form, data);
        if (read.ok) return;
        for (const field of Object.keys(read.problem.fields)) expect(shown).toContain(field);
        expect(saysASecret(read)).toBe(false);
        expect(read.problem.outdated ?? "").toMatch(/^[\p{L}\p{P}\d ]*$/u);
      }),
    );
  });

  test("gives back what was typed, but no secret from whichever field", () => {
    fc.assert(
      fc.property(forms, fc.string({ unit: "binary", minLength: 1 }), (data, text) => {
        for (const name of secret) data.append(name, `INVENTED-PASSWORD-${text}`);
        const typed = typedTexts(form, data);
        expect(saysASecret(typed)).toBe(false);
        expect(JSON.stringify(typed)).not.toContain("INVENTED-PASSWORD");
        for (const field of Object.keys(typed)) expect(shown).toContain(field);
        expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
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
