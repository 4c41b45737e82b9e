import { describe, expect, test } from "vitest";
import { isOwnRequest, ownOrigins } from "./request-origin.ts";

const given = ownOrigins({ url: new URL("https://orglink.example.com"), isUrlGiven: true });
const unset = ownOrigins({ url: new URL("http://127.0.0.1:3000"), isUrlGiven: false });

type Row = [what: string, method: string, origin: string | null, fetchSite: string | null, allowed: boolean];

describe("with ORGLINK_URL=https://orglink.example.com", () => {
  test.each<Row>([
    ["a form of ours", "POST", "https://orglink.example.com", "same-origin", true],
    ["a form of ours, from a browser without fetch metadata", "POST", "https://orglink.example.com", null, true],
    ["a form on another site", "POST", "https://evil.example", "cross-site", false],
    ["a form on a sister host", "POST", "https://wiki.example.com", "same-site", false],
    ["our name over plain http", "POST", "http://orglink.example.com", "cross-site", false],
    ["our name on another port", "POST", "https://orglink.example.com:8443", "same-site", false],
    ["our name with something behind it", "POST", "https://orglink.example.com.evil.example", "cross-site", false],
    ["a sandboxed frame", "POST", "null", "cross-site", false],
    ["an empty origin", "POST", "", null, false],
    ["the loopback name of the machine", "POST", "http://127.0.0.1:3000", null, false],
    ["no origin, our own page", "POST", null, "same-origin", true],
    ["no origin, sent again by the reader", "POST", null, "none", true],
    ["no origin, another site", "POST", null, "cross-site", false],
    ["no origin, a sister host", "POST", null, "same-site", false],
    ["no origin, a word we do not know", "POST", null, "elsewhere", false],
    ["a program, not a browser", "POST", null, null, true],
    ["a link from another site", "GET", "https://evil.example", "cross-site", true],
    ["a look at the head", "HEAD", null, "cross-site", true],
    ["a method from another site: PUT", "PUT", "https://evil.example", null, false],
    ["a method from another site: DELETE", "DELETE", "https://evil.example", null, false],
    ["a question from another site: OPTIONS", "OPTIONS", "https://evil.example", "cross-site", false],
    ["a method in small letters is not a safe one", "get", "https://evil.example", null, false],
  ])("%s", (_what, method, origin, fetchSite, allowed) => {
    expect(isOwnRequest({ method, origin, fetchSite }, given)).toBe(allowed);
  });
});

describe("with ORGLINK_URL unset", () => {
  test.each<[origin: string, allowed: boolean]>([
    ["http://127.0.0.1:3000", true],
    ["http://localhost:3000", true],
    ["http://[::1]:3000", true],
    ["http://localhost:3001", false],
    ["https://localhost:3000", false],
    ["http://localhost.evil.example:3000", false],
    ["http://rebound.example:3000", false],
  ])("a form on %s: %s", (origin, allowed) => {
    expect(isOwnRequest({ method: "POST", origin, fetchSite: null }, unset)).toBe(allowed);
  });

  test("a port that is the protocol's own is left out, as browsers do", () => {
    expect(ownOrigins({ url: new URL("http://127.0.0.1:80"), isUrlGiven: false })).toContain("http://localhost");
  });
});
