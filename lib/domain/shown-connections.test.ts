import { expect, test } from "vitest";
import { parseShown, type ShownConnections, writeShown } from "./shown-connections.ts";

const projectId = "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";

test.each<ShownConnections>(["all", "failing", "waiting", "practice", { projectId }])(
  "%j comes back out of an address as it went in",
  (shown) => {
    expect(parseShown(writeShown(shown))).toEqual(shown);
  },
);

test.each([undefined, "", "healthy", "all", ["failing"], `${projectId}0`, "\0"])("%j shows all", (text) => {
  expect(parseShown(text)).toBe("all");
});
