import { expect, test } from "vitest";
import { misspeltNames } from "./misspelt-names.ts";

const known = [
  "ORGLINK_URL",
  "ORGLINK_DATA_DIR",
  "ORGLINK_TRUSTED_PROXIES",
  "ORGLINK_KEYS",
  "ORGLINK_SECRET_KEPT_HOURS",
];
const linesFor = (...names: readonly string[]) =>
  misspeltNames({ NODE_ENV: "test", ...Object.fromEntries(names.map((name) => [name, "canary"])) }, known);

test.each([
  ["ORGLINK_TRUSTED_PROXY", "ORGLINK_TRUSTED_PROXIES"],
  ["ORGLINK_DATADIR", "ORGLINK_DATA_DIR"],
  ["ORGLINK_DATA_IDR", "ORGLINK_DATA_DIR"],
  ["ORGLINK_THE_URL", "ORGLINK_URL"],
  ["ORGLINK_KEY", "ORGLINK_KEYS"],
  ["ORGLINK_ULR", "ORGLINK_URL"],
  ["ORGLINK_SECRET_HOURS", null],
  ["ORGLINK_PASSWORD_LENGTH", null],
  [`ORGLINK_URL${"X".repeat(5)}`, null],
  [`ORGLINK_URL${"X".repeat(4)}`, "ORGLINK_URL"],
])("of %s, four changes at most away from a setting, %s was meant", (name, meant) => {
  expect(linesFor(name)).toEqual([
    `${name} is no setting of Orglink's and does nothing.${meant ? ` Did you mean ${meant}?` : ""}`,
  ]);
});

test("settings, and names that are not Orglink's, are left alone", () => {
  expect(linesFor(...known, "ORGLNK_URL", "PATH", "orglink_url")).toEqual([]);
});

test("what is shown of a name is short and harmless, and of its value nothing", () => {
  const lines = linesFor(
    `ORGLINK_${"\u001b[31m".repeat(40)}`,
    ...Array.from({ length: 40 }, (_, at) => `ORGLINK_X${at}`),
  );
  expect(lines).toHaveLength(20);
  for (const line of lines) expect(line).toMatch(/^[\w?]{9,60} is no setting/);
  expect(lines.join()).not.toContain("canary");
});
