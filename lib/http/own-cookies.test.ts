import { expect, test } from "vitest";
import { ownCookies } from "./own-cookies.ts";

test("Orglink's own cookies go on, as they came", () => {
  const own = "orglink.session_token=a%2Fb.c; __Host-orglink.session_token=d; orglink_look=blue";
  expect(ownCookies(own)).toBe(own);
});

test("foreign cookies do not, wherever they stand and however many there are", () => {
  const foreign = Array.from({ length: 500 }, (_, at) => `tracking${at}=${"x".repeat(20)}`);
  const all = [...foreign, "orglink.session_token=a", "grafana_session=1", "myorglink.session_token=b", "orglinks=1"];
  expect(ownCookies(all.join("; "))).toBe("orglink.session_token=a");
  expect(ownCookies("grafana_session=1;a")).toBeUndefined();
  expect(ownCookies(undefined)).toBeUndefined();
});

test("a header stuffed with names of ours is not worked on", () => {
  expect(ownCookies(`orglink.session_token=${"x".repeat(15_000)}`)).toBeUndefined();
  const many = Array.from({ length: 900 }, (_, at) => `orglink.x${at}=1`).join("; ");
  expect(ownCookies(many)?.split("; ")).toHaveLength(8);
});
