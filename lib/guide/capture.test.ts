import { expect, test } from "vitest";
import { type Capture, capturableScreens, captureRings, captureRingsSchema } from "./capture.ts";

const place = { x: 10, y: 20, width: 30, height: 5 };
const capture: Capture = {
  screen: "policies-edit",
  type: "image/png",
  widthPx: 1000,
  heightPx: 800,
  rings: [{ control: "run-as-username", ...place }],
};

test("no capture stands in for the page that shows the Consumer Secret", () => {
  expect(capturableScreens).not.toContain("consumer-details");
  expect(capturableScreens).toContain("policies-edit");
});

test("rings keep their numbers, and a control without one is named as missing", () => {
  const ring = ["app-row", "permitted-users", "run-as-username"] as const;
  expect(captureRings(capture, ring)).toEqual({
    shown: [{ control: "run-as-username", ...place, number: 3 }],
    missing: [{ control: "permitted-users", number: 2 }],
  });
});

test.each([
  ["a control of another screen", { rings: [{ control: "app-name", ...place }] }],
  ["a control that does not exist", { rings: [{ control: "nothing", ...place }] }],
  ["two rings for one control", { rings: [capture.rings[0], capture.rings[0]] }],
  ["a ring past the edge", { rings: [{ control: "run-as-username", ...place, x: 80 }] }],
  ["a ring in text", { rings: [{ control: "run-as-username", ...place, x: "10" }] }],
  ["more than it knows", { rings: [], picture: "../../etc/passwd" }],
])("%s is refused", (_, json) => {
  expect(captureRingsSchema("policies-edit").safeParse(json).success).toBe(false);
});
