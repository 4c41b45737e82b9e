import { expect, test } from "vitest";
import { retryAfterOf } from "./retry-after.ts";

const date = "Fri, 02 Oct 2026 10:00:00 GMT";

test.each([
  [{ "retry-after": "120" }, 120],
  [{ "retry-after": " 0 " }, 0],
  [{ "retry-after": "Fri, 02 Oct 2026 10:01:30 GMT", date }, 90],
  [{ "retry-after": "Fri, 02 Oct 2026 09:00:00 GMT", date }, 0],
  [{ "retry-after": "999999999" }, 86_400],
])("reads %j as %i seconds", (headers, seconds) => {
  expect(retryAfterOf(headers)).toBe(seconds);
});

test.each([
  {},
  { "retry-after": "" },
  { "retry-after": "-5" },
  { "retry-after": "soon" },
  { "retry-after": "1e3" },
  { "retry-after": "Fri, 02 Oct 2026 10:01:30 GMT" },
])("takes nothing from %j", (headers) => {
  expect(retryAfterOf(headers)).toBeNull();
});
