import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import type { ControlId } from "#lib/domain/setup/controls";
import { beforeYouBegin } from "#lib/guide/before-you-begin";
import type { Capture } from "#lib/guide/capture";
import { existingApp } from "#lib/guide/existing-app";
import { otherLanguage } from "#lib/guide/other-language";
import { steps } from "#lib/guide/steps";
import { synonyms } from "#lib/guide/synonyms";
import { ProblemScreen } from "./problem-screen.tsx";

const pages = [beforeYouBegin, existingApp, otherLanguage];

/** Every control that anything leads to, with what leads there. */
const named: readonly (readonly [from: string, control: ControlId])[] = [
  ...problemCodes.flatMap((code) => pair(`the article ${code}`, articles[code].control ?? undefined)),
  ...steps.flatMap((step) => step.instructions.flatMap(({ control }) => pair(`the step ${step.id}`, control))),
  ...pages.flatMap(({ title, sections }) =>
    sections.flatMap(({ points }) => points.flatMap(({ control }) => pair(`the page “${title}”`, control))),
  ),
  ...synonyms.flatMap(({ term, control }) => pair(`the word “${term}”`, control)),
];

function pair(from: string, control: ControlId | undefined): readonly (readonly [string, ControlId])[] {
  return control === undefined ? [] : [[from, control]];
}

test("articles, steps, pages and synonyms name controls", () => {
  expect(named.length).toBeGreaterThan(80);
});

test.each(named)("%s leads to %s, which is on a screen and ringed there", (_from, control) => {
  const html = renderToStaticMarkup(<ProblemScreen control={control} look="new" own={{}} />);
  expect(html).toMatch(new RegExp(`data-control="${control}" class="[^"]*sf-ring sf-ring-1 `));
  expect(html).toMatch(/Winter &#x27;27, checked <time dateTime="2026-11">November 2026/);
});

const capture: Capture = {
  screen: "policies-edit",
  type: "image/png",
  widthPx: 1000,
  heightPx: 800,
  rings: [{ control: "run-as-username", x: 10, y: 20, width: 30, height: 5 }],
};

test("the operator's capture stands in the place of the drawing, with the one ring, or the control named", () => {
  const show = (control: ControlId) =>
    renderToStaticMarkup(<ProblemScreen control={control} look="new" own={{}} capture={capture} />);
  expect(show("run-as-username")).toContain('<rect x="10%" y="20%" width="30%" height="5%"');
  expect(show("run-as-username")).not.toMatch(/data-screen|checked/);
  expect(show("run-as-username")).not.toContain("Not ringed");
  expect(show("ip-relaxation")).not.toContain("<rect");
  expect(show("ip-relaxation")).toContain("Not ringed in this capture: 1, IP Relaxation");
});

test("the step of an article is the step of its control", () => {
  for (const code of problemCodes) {
    const { control, step } = articles[code];
    if (control && step) {
      expect(
        steps.find(({ id }) => id === step)?.instructions.some((one) => one.control === control),
        code,
      ).toBe(true);
    }
  }
});
