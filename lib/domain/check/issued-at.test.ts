import { expect, test } from "vitest";
import { parseIssuedAt } from "./issued-at.ts";

test.each([
  ["1795341600000", "2026-11-22T10:00:00.000Z"],
  [1_795_341_600_000, "2026-11-22T10:00:00.000Z"],
  ["1795341600", "2026-11-22T10:00:00.000Z"],
])("reads %j as %s", (issuedAt, iso) => expect(parseIssuedAt(issuedAt)?.toISOString()).toBe(iso));

test.each(["", "now", "0", "-1795341600000", "1e12", "99999999999999", Number.NaN, Number.POSITIVE_INFINITY])(
  "%j is no instant",
  (issuedAt) => expect(parseIssuedAt(issuedAt)).toBeNull(),
);
