import { expect, test } from "vitest";
import { shownAddress } from "./shown-address.ts";

test.each([
  ["https://hooks.acme.example/", "hooks.acme.example"],
  ["https://hooks.acme.example/orglink", "hooks.acme.example/…"],
  ["https://hooks.slack.example/services/T00/B00/XXXXtokenXX12", "hooks.slack.example/…XX12"],
  ["https://hooks.acme.example/in?token=abcdefghij", "hooks.acme.example/…ghij"],
])("of %s the host is shown, and enough of the rest to tell two apart", (address, shown) => {
  expect(shownAddress({ kind: "webhook", address })).toBe(shown);
});

test("a mailbox is shown whole", () => {
  expect(shownAddress({ kind: "mail", address: "ops@acme.example" })).toBe("ops@acme.example");
});
