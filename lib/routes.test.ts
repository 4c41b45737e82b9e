import { expect, test } from "vitest";
import { workspaceIn, workspaceRoutes } from "./routes.ts";

const anId = "00000000-0000-4000-8000-000000000000";

test("every address of a workspace names it, so that its page, forms and fetches are answered for it", () => {
  const to = workspaceRoutes("northwind");
  const addresses = Object.entries(to).map(([name, address]) => {
    if (typeof address === "string") return address;
    // Each takes an id first, but for those that say below what they take.
    if (name === "changes") return to.changes({ search: "/w/southwind/", after: "" });
    if (name === "moved") return to.moved("/connections");
    return (address as (id: string, ...more: readonly string[]) => string)(anId, "2-create", "policies-edit");
  });
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect(workspaceIn(address), address).toBe("northwind");
});
