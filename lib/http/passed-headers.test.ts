import { expect, test } from "vitest";
import { passedHeaders } from "./passed-headers.ts";

const told = {
  clientAddress: "198.51.100.7",
  requestId: "4f0c",
  host: "orglink.example.com",
  policy: "script-src 'x'",
  workspace: "northwind",
  page: "/w/northwind/settings",
};

test("the app is told what our server knows, and nothing that a sender made up for it", () => {
  const forged = {
    accept: "text/html",
    "next-action": "abc",
    cookie: "other=1; orglink.session_token=a",
    host: "evil.example",
    forwarded: "for=1.2.3.4",
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "evil.example",
    "x-real-ip": "1.2.3.4",
    "x-middleware-subrequest": "proxy",
    "x-orglink-client-address": "1.2.3.4",
    "x-orglink-workspace": "southwind",
    "x-orglink-page": "/w/southwind/settings",
    "x-request-id": "mine",
    range: "bytes=99999999-",
    "if-range": "x",
    "if-match": "x",
    "if-unmodified-since": "x",
    "content-security-policy": "script-src 'nonce-mine'",
    "content-security-policy-report-only": "script-src 'nonce-mine'",
  };
  expect(passedHeaders(forged, told)).toEqual({
    accept: "text/html",
    "next-action": "abc",
    cookie: "orglink.session_token=a",
    host: "orglink.example.com",
    "content-security-policy": "script-src 'x'",
    "x-orglink-client-address": "198.51.100.7",
    "x-orglink-workspace": "northwind",
    "x-orglink-page": "/w/northwind/settings",
    "x-request-id": "4f0c",
  });
});

test("a file is asked for without policy, and neither workspace nor cookies are made up", () => {
  const forged = { cookie: "other=1", "x-orglink-workspace": "southwind" };
  expect(passedHeaders(forged, { ...told, policy: null, workspace: null, page: null })).toEqual({
    host: "orglink.example.com",
    "x-orglink-client-address": "198.51.100.7",
    "x-request-id": "4f0c",
  });
});
