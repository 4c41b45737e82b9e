import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { stripLength } from "#lib/domain/recheck/health";
import { CheckStrip } from "./check-strip.tsx";
import { marks, slotWidth, stripLines, stripSize } from "./strip-marks.ts";

const strip = (recent: string) => renderToStaticMarkup(<CheckStrip recent={recent} />);

/** Every mark of a drawing: what it stands for, and in which place from the left. */
const drawn = (recent: string) =>
  stripLines(recent)
    .flatMap(({ end, path }) =>
      [...path.matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)].flatMap(([, from, length]) => {
        const first = Math.floor(Number(from) / slotWidth);
        const count = Math.ceil(Number(length) / slotWidth);
        return Array.from({ length: count }, (_, at) => [first + at, end] as const);
      }),
    )
    .sort(([one], [other]) => one - other);

describe("a strip of checks", () => {
  test.each(["p", "f", "w", "pf", "ppffww", "pwpfpwpf", "p".repeat(30), "pffw".repeat(9)])(
    "%s: a mark for each check, in its place, the latest at the right",
    (recent) => {
      const shown = recent.slice(-stripLength);
      expect(drawn(recent)).toEqual([...shown].map((letter, at) => [stripLength - shown.length + at, letter]));
    },
  );

  test("is read without color: passed, failed and waited differ in height, and stand at different heights", () => {
    expect(new Set(Object.values(marks).map(({ high }) => high)).size).toBe(3);
    expect(new Set(Object.values(marks).map(({ y }) => y)).size).toBe(3);
    for (const { y, high } of Object.values(marks)) {
      expect(y - high / 2).toBeGreaterThanOrEqual(0);
      expect(y + high / 2).toBeLessThanOrEqual(stripSize.height);
    }
  });

  test.each([
    [`${"p".repeat(27)}ffw`, "Last 30 checks: 27 passed, 2 failed, 1 waited; the latest waited"],
    ["pp", "Last 2 checks: 2 passed"],
    ["f", "One check so far: it failed"],
  ])("%s says: %s", (recent, words) => {
    expect(strip(recent)).toContain(`aria-label="${words}"`);
  });

  test("costs few bytes: half a kilobyte for thirty that passed, one for the most restless", () => {
    expect(strip("p".repeat(30)).length).toBeLessThan(500);
    expect(strip("pfw".repeat(10)).length).toBeLessThan(1_200);
  });
});
