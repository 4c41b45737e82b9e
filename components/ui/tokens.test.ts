import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
);

type Theme = "light" | "dark";

function colorOf(token: string, theme: Theme): string {
  const color = tokens.get(token)?.[theme];
  if (color === undefined) throw new Error(`no token --${token}`);
  return color;
}

/** Relative luminance, WCAG 2.2. */
function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "sheet", "well"];
const themes: readonly Theme[] = ["light", "dark"];

describe.each(themes)("in the %s theme", (theme) => {
  const contrast = (one: string, other: string) => contrastOf(colorOf(one, theme), colorOf(other, theme));

  test.each(["ink", "soft", "faint", "good", "wait", "bad"])("%s can be read on every ground", (text) => {
    for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["good", "wait", "bad"])("%s, ink and soft can be read on the wash of %s", (state) => {
    for (const text of [state, "ink", "soft"])
      expect(contrast(text, `${state}-wash`), text).toBeGreaterThanOrEqual(4.5);
  });

  test("the words on a primary action can be read, also while it is pressed", () => {
    expect(contrast("on-ring", "ring")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("on-ring", "ring-pressed")).toBeGreaterThanOrEqual(4.5);
  });

  test("the ring and the edges of controls stand out from every ground", () => {
    for (const mark of ["ring", "edge"])
      for (const ground of grounds) expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

test("the vermilion of the ring is not mistaken for the red of a failure", () => {
  expect(contrastOf(colorOf("ring", "light"), colorOf("bad", "light"))).toBeGreaterThan(1.5);
});
