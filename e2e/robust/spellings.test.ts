import { expect, test } from "vitest";
import { foundIn } from "./spellings.ts";

const secret = "INVENTED+secret/of?the~test";
const around = (text: string) => Buffer.from(`xy${text}z`);
const shifted = (count: number, encoding: "base64" | "base64url") =>
  around(Buffer.from(`${"-".repeat(count)}${secret} and more`).toString(encoding));

test.each([
  around(secret),
  Buffer.from(`x${secret}y`, "utf16le"),
  Buffer.from(`x${secret}y`, "utf16le").swap16(),
  around(Buffer.from(secret).toString("hex")),
  around(Buffer.from(secret).toString("hex").toUpperCase()),
  around(encodeURIComponent(secret)),
  ...[0, 1, 2, 3, 4].flatMap((count) => [shifted(count, "base64"), shifted(count, "base64url")]),
])("a secret is found however it is spelled (%#)", (bytes) => {
  expect(foundIn(bytes, secret)).not.toEqual([]);
});

test("what is not there is not found", () => {
  expect(foundIn(Buffer.from(`INVENTED secret of the test ${"abc".repeat(1_000)}`), secret)).toEqual([]);
});
