import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressRefusals } from "./address-refusals.ts";
import { type AddressOptions, isMyDomain, isPracticeHost, isSandboxHost, parseMyDomain } from "./my-domain.ts";

type Case = { name: string; pasted: string; times?: number; answers: string[]; note?: string };
const cases: Case[] = JSON.parse(readFileSync(new URL("./cases/addresses.json", import.meta.url), "utf8"));
const hostForm =
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9-]+)?\.my\.(salesforce\.com|salesforce\.mil|sfcrmproducts\.cn)$/;

const answerTo = (pasted: string, options?: AddressOptions) => {
  const result = parseMyDomain(pasted, options);
  return result.ok ? result.value.myDomain : result.problem.kind;
};
const consumerKey = "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ.01234567";
const consumerSecret = "0123456789ABCDEFFEDCBA98765432100123456789ABCDEFFEDCBA9876543210";

describe("every recorded paste gets the answer preferred for it", () => {
  test.each(cases)("$name", ({ pasted, times = 1, answers, note }) => {
    const result = parseMyDomain(pasted.repeat(times));
    expect(result.ok ? result.value.myDomain : result.problem.kind).toBe(answers[0]);
    if (note !== undefined && result.ok) expect(result.value.notes).toContain(note);
  });
});

type Situation = { readonly situation: string; readonly pasted: string; readonly answer: string };
const situations: readonly Situation[] = JSON.parse(
  readFileSync(new URL("./cases/situations.json", import.meta.url), "utf8"),
);

test.each(situations)("$situation: $pasted", ({ pasted, answer }) => {
  expect(answerTo(pasted)).toBe(answer);
});

test("a host that answers is always of the form of a My Domain", () => {
  for (const { pasted, answer } of situations) {
    if (answer.includes(".")) expect(answerTo(pasted)).toMatch(hostForm);
  }
});

test.each([
  ["a zero-width space inside", "acme\u200B.my.salesforce.com"],
  ["no-break spaces and smart quotes", "\u00A0\u201Chttps://acme.my.salesforce.com\u201D\u00A0"],
  [
    "the row label, a tab and the words after it",
    "Current My Domain URL\tacme.my.salesforce.com with enhanced domains",
  ],
  [
    "the whole panel of Setup",
    "Current My Domain URL\nacme.my.salesforce.com with enhanced domains\nMy Domain Name\tacme\nDomain Suffix\tStandard (*.my.salesforce.com)",
  ],
  ["the menu of the avatar", "Jane Example\nacme.my.salesforce.com\nSettings\nLog Out"],
  ["a page shared from a phone", "Acme | Salesforce https://acme.lightning.force.com/lightning/page/home"],
  ["a mail client's plain text", "https://acme.my.salesforce.com<https://acme.my.salesforce.com/>"],
  ["a chat's link", "<https://acme.my.salesforce.com|Acme>"],
  ["a wiki's link", "[Acme|https://acme.my.salesforce.com]"],
  ["bold Markdown and a full stop", "**https://acme.my.salesforce.com**."],
  ["a line of JSON", '"instance_url":"https://acme.my.salesforce.com",'],
  ["an element of XML", "<instanceUrl>https://acme.my.salesforce.com</instanceUrl>"],
  ["a link in the query of its own page", "https://acme.my.salesforce.com/?href=evil.example"],
  ["a one-word label", "prod: acme.my.salesforce.com"],
  ["a broken scheme", "https//acme.my.salesforce.com"],
  ["a scheme cut off by a space", "https:// acme.my.salesforce.com"],
  ["Visualforce of an old server", "acme--c.na44.visual.force.com"],
  ["content of an old server", "https://acme--c.na44.content.force.com/sfc/servlet"],
  ["Visualforce behind Defender", "https://acme--c.vf.force.com.mcas.ms/apex/Page"],
])("takes the My Domain out of %s", (_, pasted) => {
  expect(answerTo(pasted)).toBe("acme.my.salesforce.com");
});

test.each([
  ["acme--uat.lightning.force.com", "acme--uat.sandbox.my.salesforce.com"],
  ["acme--uat.cs7.my.salesforce.com", "acme--uat.sandbox.my.salesforce.com"],
  ["acme--uat--c.cs7.visual.force.com", "acme--uat.sandbox.my.salesforce.com"],
  ["acme--uat.sandbox.lightning.crmforce.mil", "acme--uat.sandbox.my.salesforce.mil"],
  ["foo--uat.sandbox.lightning.sfcrmapps.cn", "foo--uat.sandbox.my.sfcrmproducts.cn"],
])("converts %s and says from what", (pasted, myDomain) => {
  const result = parseMyDomain(pasted);
  expect(result).toMatchObject({ ok: true, value: { myDomain, notes: ["converted"], convertedFrom: pasted } });
});

test.each([
  ["acme", "acme.my.salesforce.com"],
  ["acme--uat", "acme--uat.sandbox.my.salesforce.com"],
  ["acme-dev-ed", "acme-dev-ed.develop.my.salesforce.com"],
  ["acme--uat.sandbox.my", "acme--uat.sandbox.my.salesforce.com"],
  ["acme.salesforce.com", "acme.my.salesforce.com"],
  ["acme.salesforce.mil", "acme.my.salesforce.mil"],
  ["https://www.acme.my.salesforce.com", "acme.my.salesforce.com"],
  ["acme--c.my.salesforce.com", "acme.my.salesforce.com"],
])("asks about %s instead of guessing", (pasted, suggestion) => {
  expect(parseMyDomain(pasted)).toMatchObject({ ok: false, problem: { kind: "ambiguous", suggestion } });
});

test.each([
  ["two orgs", "a.my.salesforce.com b.my.salesforce.com", "ambiguous"],
  ["a name with no org", "sandbox.my.salesforce.com", "ambiguous"],
  ["a header on the next line", "acme.my.salesforce.com\r\nX-Injected: 1", "unsafe-address"],
  ["a name torn in two by a space", "ac me.my.salesforce.com", "not-an-address"],
  ["a name torn in two by a line end", "ac\nme.my.salesforce.com", "unsafe-address"],
  ["a name torn in two by a tag", "ac<b></b>me.my.salesforce.com", "not-an-address"],
  ["another host on the next line", "acme.my.salesforce.com\nevil.example", "unsafe-address"],
  ["a link whose text is the org", "[https://acme.my.salesforce.com](https://evil.example)", "unsafe-address"],
  [
    "a mail filter's link",
    "https://eur01.safelinks.example/?url=https%3A%2F%2Facme.my.salesforce.com",
    "unsafe-address",
  ],
  ["an encoded address", "https%3A%2F%2Facme.my.salesforce.com", "unsafe-address"],
  ["an IPv6 address that maps IPv4", "https://[::ffff:127.0.0.1]:443/", "unsafe-address"],
  ["a link-local address with its zone", "fe80::1%eth0", "unsafe-address"],
  ["a right-to-left mark", "acme.my.\u202Esalesforce.com", "unsafe-address"],
  ["a server share", "\\\\server\\share", "unsafe-address"],
  ["a password before the org", "acme:hunter2@acme.my.salesforce.com", "unsafe-address"],
  ["an instanced Visualforce page", "c.na44.visual.force.com", "instanced-host"],
  ["a hand-over note with the key", `https://acme.my.salesforce.com\n${consumerKey}`, "looks-like-consumer-key"],
  ["half a key", consumerKey.slice(0, 20), "looks-like-consumer-key"],
  ["a labelled secret", `client_secret=${consumerSecret}`, "looks-like-consumer-secret"],
  ["an org's id", "00D000000000001AAA", "not-an-address"],
  ["a signed token", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJpbnZlbnRlZCJ9.c2ln", "not-an-address"],
])("refuses %s", (_, pasted, kind) => {
  expect(answerTo(pasted)).toBe(kind);
});

test("reads the id of the app from a pasted app page, also behind the login page", () => {
  const page = "/lightning/setup/ManageExternalClientApplication/0xIab000000Caf1AAA/detail";
  const opened = parseMyDomain(`https://acme.my.salesforce-setup.com${page}`);
  const sentToLogin = parseMyDomain(`https://acme.my.salesforce.com/?ec=302&startURL=${encodeURIComponent(page)}`);
  expect(opened).toMatchObject({ ok: true, value: { appId: "0xIab000000Caf1AAA" } });
  expect(sentToLogin).toMatchObject({ ok: true, value: { appId: "0xIab000000Caf1AAA" } });
  const list = parseMyDomain(
    "https://acme.my.salesforce-setup.com/lightning/setup/ManageExternalClientApplication/home",
  );
  expect(list.ok && list.value.appId).toBeUndefined();
});

test("practice hosts count only while the practice org is on", () => {
  const host = "acme--uat.sandbox.my.salesforce.test";
  expect(parseMyDomain(host)).toMatchObject({ ok: false, problem: { title: "The practice org is off" } });
  expect(answerTo(`https://${host}/`, { practice: true })).toBe(host);
  expect(isMyDomain(host)).toBe(false);
  expect(isMyDomain(host, { practice: true })).toBe(true);
  expect(answerTo(host, { extraSuffixes: ["my.salesforce.test"] })).toBe("not-salesforce");
  expect(isPracticeHost(host)).toBe(true);
  expect(isPracticeHost("acme.my.salesforce.com")).toBe(false);
});

test("an ending the operator adds counts like the others", () => {
  const options = { extraSuffixes: [".my.crm.example", "not a suffix"] };
  expect(answerTo("https://acme.my.crm.example/home", options)).toBe("acme.my.crm.example");
  expect(answerTo("acme.evilmy.crm.example", options)).toBe("not-salesforce");
  expect(answerTo("acme.my.crm.example")).toBe("not-salesforce");
});

test("tells sandboxes by their name", () => {
  expect(isSandboxHost("acme--uat.sandbox.my.salesforce.com")).toBe(true);
  expect(isSandboxHost("acme--uat.my.salesforce.com")).toBe(true);
  expect(isSandboxHost("acme-dev-ed.develop.my.salesforce.com")).toBe(false);
  expect(isSandboxHost("xn--80ak6aa92e.my.salesforce.com")).toBe(false);
});

test.each([
  "ACME.my.salesforce.com",
  "acme.my.salesforce.com.",
  "acme.my.salesforce.com:443",
  "a.b.acme.my.salesforce.com",
  "my.salesforce.com",
  "-acme.my.salesforce.com",
  "evil.example",
  "acme.my.salesforce.com\n",
  "",
])("the door's own check refuses %j", (host) => {
  expect(isMyDomain(host)).toBe(false);
});

test("a text over 2,048 characters is refused without being looked at", () => {
  expect(answerTo(`https://acme.my.salesforce.com/${"a".repeat(2_048)}`)).toBe("not-an-address");
});

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/).filter((text) => !text.includes("--"));
const myDomain = fc
  .tuple(label, fc.constantFrom("", "develop.", "scratch.", "trailblaze."), fc.constantFrom("com", "mil"))
  .map(([name, partition, ending]) => `${name}.${partition}my.salesforce.${ending}`)
  .filter((host) => answerTo(host) !== "ambiguous");
const pieces = fc.constantFrom(
  ...[
    "https://",
    "http:",
    "//",
    "@",
    ":",
    "\\",
    "%2e",
    "#",
    "?",
    "[",
    "]",
    "<",
    ">",
    "\n",
    "\u0000",
    "\u200B",
    "\u3002",
  ],
  ...["acme", "acme--uat", ".my.salesforce.com", ".lightning.force.com", ".vf.force.com", ".mcas.ms", "evil.example"],
  ...[
    "127.0.0.1",
    "::1",
    "--c",
    "\u2014",
    ".sandbox",
    " ",
    "=",
    "url:",
    "login.",
    "\u0430",
    consumerKey,
    "'",
    ".",
    "*",
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
);

test("whatever is pasted, it answers with a host of the allow-list or a reason", () => {
  fc.assert(
    fc.property(anyText, (pasted) => {
      const result = parseMyDomain(pasted);
      if (!result.ok) return addressRefusals.includes(result.problem.kind);
      return hostForm.test(result.value.myDomain) && isMyDomain(result.value.myDomain);
    }),
    { numRuns: 5_000 },
  );
});

test("the answer, pasted again, is its own answer", () => {
  fc.assert(
    fc.property(anyText, (pasted) => {
      const first = parseMyDomain(pasted);
      if (first.ok)
        expect(parseMyDomain(first.value.myDomain)).toEqual({ ok: true, value: { ...first.value, ...plain } });
    }),
    { numRuns: 5_000 },
  );
  fc.assert(fc.property(myDomain, (host) => answerTo(host) === host));
});
const plain = { notes: [], convertedFrom: undefined, appId: undefined };

test("what is around an address does not change the answer", () => {
  const around = fc.constantFrom(
    ...[" ", "\t", "\n", "\r\n", "\u00A0", "\u200B", '"', "'", "`", "\u201C", "\u201D", "\u2018", "\u2019", "*"],
  );
  const before = fc.array(fc.oneof(around, fc.constantFrom("<", "(", "[")), { maxLength: 5 });
  const after = fc.array(fc.oneof(around, fc.constantFrom(">", ")", "]", ".", ",", ";", "!")), { maxLength: 5 });
  const scheme = fc.constantFrom("", "https://", "HTTPS://", "http://");
  fc.assert(
    fc.property(before, scheme, myDomain, after, (front, typedScheme, host, back) => {
      expect(answerTo(`${front.join("")}${typedScheme}${host}${back.join("")}`)).toBe(host);
    }),
    { numRuns: 2_000 },
  );
});

test("a refusal never repeats a credential", () => {
  const around = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(around, fc.constantFrom(consumerKey, consumerSecret), around, (front, credential, back) => {
      const said = JSON.stringify(parseMyDomain(front + credential + back)).toLowerCase();
      expect(said).not.toContain(credential.toLowerCase());
    }),
    { numRuns: 2_000 },
  );
});

test.each(["<a ", "a.", "eyJa.", "..", "](", 'href="', "a@", ":", "url=", "\u2014", "00D", "my.salesforce.com"])(
  "%j over and over is refused at once",
  (piece) => {
    expect(parseMyDomain(piece.repeat(Math.floor(2_048 / piece.length))).ok).toBe(false);
  },
);
