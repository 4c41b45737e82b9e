import { expect, test } from "vitest";
import { shownAddress, shownHost } from "./shown-address.ts";
import { parseWebhookUrl } from "./webhook-url.ts";

test.each([
  ["https://hooks.acme.example/", "hooks.acme.example"],
  ["https://hooks.acme.example/orglink", "hooks.acme.example/…"],
  ["https://hooks.slack.example/services/T00/B00/XXXXtokenXX12", "hooks.slack.example/…XX12"],
  ["https://hooks.acme.example/in?token=abcdefghij", "hooks.acme.example/…ghij"],
])("of %s the host is shown, and enough of the rest to tell two apart", (address, shown) => {
  const url = parseWebhookUrl(address);
  expect(url.ok && shownAddress(url.value)).toBe(shown);
  expect(shownHost(shown)).toBe(new URL(address).hostname);
});
