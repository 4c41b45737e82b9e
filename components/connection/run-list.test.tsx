import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RunList } from "./run-list.tsx";

test("each check of the list names its support code as one", () => {
  const run = {
    href: "/runs/1",
    state: "passed",
    startedAt: "2026-11-28T06:00:00Z",
    supportCode: "maple-42-otter-comet",
  };
  const text = renderToStaticMarkup(<RunList runs={[{ ...run, state: "passed" }]} />).replaceAll(/<[^>]*>/g, "");
  expect(text).toContain("Support code maple-42-otter-comet");
});
