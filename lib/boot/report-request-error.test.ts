import { expect, test } from "vitest";
import { takeRequestOutcome } from "#lib/http/request-outcome";
import { openLog } from "#lib/log";
import { reportRequestError } from "./report-request-error.ts";

const canary = "canary-INVENTED-4711";
const id = "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
const request = { method: "POST", path: `/x?${canary}`, headers: { "x-request-id": id, cookie: canary } };
const at = { routePath: "/connections/[id]", routeType: "action" } as const;

function reported(error: unknown, method = "POST") {
  const lines: string[] = [];
  reportRequestError(error, { ...request, method }, at, openLog("info", { write: (line) => void lines.push(line) }));
  return { lines, outcome: takeRequestOutcome(id) };
}

/** As Next throws it while it decodes a body. */
function unreadable() {
  const error = new SyntaxError(`"${canary}" is not valid JSON`);
  error.stack = `SyntaxError: ${error.message}\n    at JSON.parse (<anonymous>)
    at tI (/srv/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:70523)
    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)`;
  return error;
}

test("a body that Next cannot read is answered 400, a store that is away 503, a bug stays 500", () => {
  expect(reported(unreadable()).outcome).toBe(400);
  expect(reported(unreadable(), "GET").outcome).toBe(null);
  expect(reported(Object.assign(new Error(canary), { kind: "store-error", isAway: true })).outcome).toBe(503);
  expect(reported(new Error(canary)).outcome).toBe(null);
  expect(reported(canary).outcome).toBe(null);
});

test.each([
  ["a bug", Object.assign(new Error(canary), { digest: "123" }), { msg: "action failed", digest: "123" }],
  ["a body that Next cannot read", unreadable(), { msg: "request unreadable", level: 40 }],
  ["a text", canary, { msg: "action failed", error: { name: "string", place: [] } }],
  ["a digest that is none", Object.assign(new Error("x"), { digest: `<${canary}>` }), { msg: "action failed" }],
])("%s is one line of the log with the request's reference, and nothing of what was sent", (_, error, told) => {
  const { lines } = reported(error);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ reference: "0b1c2d3e", route: at.routePath, ...told });
  expect(lines[0]).not.toContain(canary);
});
