import { expect, test } from "vitest";
import { type Capture, capturableScreens, captureRings, readCaptureRings } from "./capture.ts";

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

const good = { control: "permitted-users", ...place };

test.each([
  ["of another screen", { control: "app-name", ...place }, /not on policies-edit/],
  ["of no control", { control: "nothing", ...place }, /^control there is no such control$/],
  ["a second time", good, /has a ring already/],
  ["past the edge", { control: "run-as-username", ...place, x: 80 }, /right edge/],
  ["in text", { control: "run-as-username", ...place, x: "10" }, /^x /],
  ["with more than it knows", { control: "run-as-username", ...place, onclick: "alert(1)" }, /onclick/],
  ["that is none", null, /object/],
])("a ring %s is left out, the others stay", (_, bad, why) => {
  expect(readCaptureRings("policies-edit", { rings: [good, bad] })).toEqual({
    ok: true,
    value: { rings: [good], refused: [{ entry: 1, why: expect.stringMatching(why) }] },
  });
});

test.each([
  ["a list", []],
  ["more than it knows", { rings: [], picture: "../../etc/passwd" }],
  ["more rings than there are controls", { rings: Array.from({ length: 1000 }, () => good) }],
])("%s is no file of rings", (_, json) => {
  expect(readCaptureRings("policies-edit", json)).toMatchObject({ ok: false });
});
