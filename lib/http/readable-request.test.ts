import { expect, test } from "vitest";
import { unreadableIn } from "./readable-request.ts";

const id = "7f".padEnd(42, "0");

test.each([
  ["a page", "GET", {}, null],
  ["a look at the head", "HEAD", {}, null],
  ["a form", "POST", { "content-type": "multipart/form-data; boundary=----WebKitFormBoundaryx" }, null],
  ["a form with a charset first", "POST", { "content-type": 'multipart/form-data; charset=utf-8; boundary="x"' }, null],
  ["an action of a script", "POST", { "next-action": id, "content-type": "text/plain;charset=UTF-8" }, null],
  ["a plain form", "POST", { "content-type": "application/x-www-form-urlencoded" }, null],
  ["a method nobody answers", "PUT", {}, "method"],
  ["a question of another site", "OPTIONS", {}, "method"],
  ["a method in small letters", "get", {}, "method"],
  ["an action that is none", "POST", { "next-action": "x".repeat(42) }, "action"],
  ["an action with something behind it", "POST", { "next-action": `${id}0` }, "action"],
  ["an action named twice", "POST", { "next-action": `${id}, ${id}` }, "action"],
  ["a form without boundary", "POST", { "content-type": "multipart/form-data" }, "form"],
  ["a form with an empty boundary", "POST", { "content-type": "multipart/form-data; boundary=" }, "form"],
  ["parts that are no form", "POST", { "content-type": "multipart/mixed; boundary=x" }, "form"],
])("%s: %s", (_what, method, headers, wrong) => {
  expect(unreadableIn({ method, headers })).toBe(wrong);
});
