import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWebhookUrl, webhookHostOf } from "./webhook-url.ts";

const refusalOf = (
  text: string,
  ...hosts: Parameters<typeof parseWebhookUrl> extends [string, ...infer More] ? More : []
) => {
  const parsed = parseWebhookUrl(text, ...hosts);
  return parsed.ok ? parsed.value : parsed.problem;
};

test.each([
  ["https://hooks.example.com", "https://hooks.example.com/"],
  [" https://hooks.example.com/a/b?key=1 ", "https://hooks.example.com/a/b?key=1"],
  ["HTTPS://Hooks.Example.COM/A", "https://hooks.example.com/A"],
  ["https://hooks.example.com:443/a", "https://hooks.example.com/a"],
  ["https://hooks.example.com:/a", "https://hooks.example.com/a"],
  ["https://bücher.example/a", "https://xn--bcher-kva.example/a"],
  ["https://ＨＯＯＫＳ.example.com/", "https://hooks.example.com/"],
  ["https://hooks.example.com/@x/a:1", "https://hooks.example.com/@x/a:1"],
  ["https://hooks.example.com/a/../b", "https://hooks.example.com/b"],
  ["https://1password.example.com/", "https://1password.example.com/"],
])("reads %j as %s", (typed, url) => {
  expect(parseWebhookUrl(typed)).toEqual({ ok: true, value: url });
});

test.each([
  ["empty", ["", "   ", "\n"]],
  ["too-long", [`https://hooks.example.com/${"a".repeat(2_000)}`, `https://hooks.example.com/${"é".repeat(500)}`]],
  [
    "not-https",
    ["http://hooks.example.com/", "hooks.example.com", "ftp://hooks.example.com", "https:hooks.example.com"],
  ],
  ["not-https", ["https:/hooks.example.com", "javascript:alert(1)", "file:///etc/passwd", "//hooks.example.com"]],
  [
    "credentials",
    ["https://user:pw@hooks.example.com/", "https://user@hooks.example.com", "https://@hooks.example.com"],
  ],
  ["credentials", ["https://hooks.example.com@10.0.0.1/", "https://hooks.example.com:x@evil.example/"]],
  ["fragment", ["https://hooks.example.com/#", "https://hooks.example.com/a#b", "https://hooks.example.com#@x"]],
  ["port", ["https://hooks.example.com:8443/", "https://hooks.example.com:80", "https://hooks.example.com:0"]],
  ["port", ["https://hooks.example.com:99999/", "https://10.0.0.1:22/", "https://hooks.example.com:4４3/"]],
  [
    "ip-literal",
    ["https://127.0.0.1/", "https://8.8.8.8/", "https://2130706433/", "https://0x7f.1/", "https://017700000001/"],
  ],
  [
    "ip-literal",
    ["https://127.1/", "https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://[fd00::1]:443/", "https://1.1.1.1./"],
  ],
  ["ip-literal", ["https://①②⑦.0.0.1/", "https://127.0.0.%31/"]],
  ["private-name", ["https://localhost/", "https://intranet/", "https://a.localhost/", "https://printer.local/"]],
  [
    "private-name",
    ["https://metadata.google.internal/", "https://a.svc.cluster.local/", "https://x.test", "https://LOCALHOST/"],
  ],
  ["private-name", ["https://router.home.arpa/", "https://x.onion/", "https://x.corp/", "https://x.lan/"]],
  ["unreadable", ["https://", "https:///hooks.example.com/", "https://hooks.example.com\\@evil.example/"]],
  ["unreadable", ["https://hooks.exa\tmple.com/", "https://hooks.example.com/a b", "https://hooks.example.com/\u0000"]],
  [
    "unreadable",
    [
      "https://hooks.example.com/\u202e",
      "https://hooks..example.com/",
      "https://-x.example.com/",
      "https://a_b.example.com",
    ],
  ],
  [
    "unreadable",
    [
      "https://hooks.example.com./",
      "https://999.1.1.1/",
      "https://exa%2fmple.com/",
      "https://x.123/",
      "https://x.1-a/",
    ],
  ],
])("refuses as %s: %j", (reason, texts) => {
  for (const text of texts) expect(refusalOf(text), text).toBe(reason);
});

test("what the operator lists is all that is left", () => {
  const hosts = ["hooks.example.com", "*.northwind.example"];
  expect(refusalOf("https://hooks.example.com/a", hosts)).toBe("https://hooks.example.com/a");
  expect(refusalOf("https://a.b.northwind.example/", hosts)).toBe("https://a.b.northwind.example/");
  for (const other of [
    "northwind.example",
    "xnorthwind.example",
    "hooks.example.com.evil.example",
    "a.hooks.example.com",
  ]) {
    expect(refusalOf(`https://${other}/`, hosts), other).toBe("host-not-listed");
  }
  expect(refusalOf("https://hooks.example.com/", [])).toBe("host-not-listed");
  expect(refusalOf("https://hooks.example.com/", "off")).toBe("webhooks-off");
  expect(refusalOf("", "off")).toBe("webhooks-off");
});

const pieces = [
  ...[
    "https://",
    "HTTPS:",
    "/",
    "//",
    "\\",
    "@",
    ":",
    "443",
    ":443",
    "8443",
    "?",
    "#",
    ".",
    "..",
    "-",
    "_",
    "%2e",
    "%40",
  ],
  ...[
    "hooks",
    "example.com",
    "xn--",
    "localhost",
    "127.0.0.1",
    "[::1]",
    "0x7f",
    "①",
    "ü",
    "ß",
    "。",
    "\t",
    "\u200b",
    "a=b&c",
  ],
];

test("what was read once is read as the same again, and leads where it looks as if it led", () => {
  let read = 0;
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `https://${parts.join("")}`);
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = parseWebhookUrl(typed);
      if (!parsed.ok) return;
      read += 1;
      expect(parseWebhookUrl(parsed.value)).toEqual(parsed);
      expect(parsed.value).toMatch(/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9][/?]/);
      expect(isIP(webhookHostOf(parsed.value))).toBe(0);
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(20);
});

test("of an address its host is shown", () => {
  const parsed = parseWebhookUrl("https://hooks.example.com/services/invented-token?key=invented");
  expect(parsed.ok && webhookHostOf(parsed.value)).toBe("hooks.example.com");
});
