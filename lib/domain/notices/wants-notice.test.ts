import { expect, test } from "vitest";
import { wantsNotice } from "./wants-notice.ts";

const failing = { event: "connection.failing", projectId: "billing" } as const;

test.each([
  ["all of the workspace", { events: ["connection.failing"], projectId: null }, failing, true],
  ["its project", { events: ["connection.failing"], projectId: "billing" }, failing, true],
  ["another project", { events: ["connection.failing"], projectId: "sales" }, failing, false],
  [
    "a project, of a connection in none",
    { events: ["connection.failing"], projectId: "sales" },
    { ...failing, projectId: null },
    false,
  ],
  ["an event that it has not chosen", { events: ["connection.recovered"], projectId: null }, failing, false],
  [
    "an outage, which concerns every project",
    { events: ["salesforce.away"], projectId: "sales" },
    { event: "salesforce.away", projectId: null },
    true,
  ],
  [
    "a test of another channel",
    { events: ["connection.failing"], projectId: null },
    { event: "webhook.test", projectId: null },
    false,
  ],
] as const)("a channel for %s", (_what, channel, notice, wants) => {
  expect(wantsNotice(channel, notice)).toBe(wants);
});
