import { type ControlId, controls, type ScreenId } from "#lib/domain/setup/controls";
import { routes } from "../routes.ts";
import { anchors, openAdvice } from "./anchors.ts";
import { beforeYouBegin } from "./before-you-begin.ts";
import { existingApp } from "./existing-app.ts";
import type { GuidePage } from "./guide-page.ts";
import { otherLanguage } from "./other-language.ts";
import { headingOf, type Step } from "./step.ts";
import { stepRows } from "./step-rows.ts";
import { stepNumber, steps } from "./steps.ts";

/** Somewhere in the guide that a search can lead to. */
export type GuideSpot = {
  /** The page and the place on it, in no look. */
  readonly href: string;
  readonly control?: ControlId;
  /** What it is called; the first one stands in a list. */
  readonly titles: readonly [string, ...string[]];
  /** A title that is only said, as that of every note is: nobody searches for it. */
  readonly isCommonTitle?: true;
  readonly texts: readonly string[];
  /** Said under its title in any case: what to do with what is called so. */
  readonly gist?: string;
  /** The page it is on, as a list says it under the title. */
  readonly where: string;
};

type TitleOf = (screen: ScreenId) => string;

/** Every spot in the order of the guide. */
export const guideSpots = (screenTitle: TitleOf): readonly GuideSpot[] => [
  ...pageSpots("before-you-begin", beforeYouBegin),
  ...steps.flatMap((step) => stepSpots(step, screenTitle)),
  ...pageSpots("existing-app", existingApp),
  ...pageSpots("other-language", otherLanguage),
];

function stepSpots(step: Step, screenTitle: TitleOf): readonly GuideSpot[] {
  const path = routes.guideStep(step.id);
  const number = `Step ${stepNumber(step.id)}`;
  const where = `${number}, ${step.title}`;
  const lines = (title: string, texts: readonly string[], hrefOf: (line: number) => string): readonly GuideSpot[] =>
    texts.map((text, line) => ({ href: hrefOf(line), titles: [title], isCommonTitle: true, texts: [text], where }));
  return [
    { href: path, titles: [step.title, step.salesforceTitle, step.shortTitle], texts: [step.why], where },
    ...stepRows(step).map(({ screen }): GuideSpot => {
      const titles = [screenTitle(screen)] as const;
      return { href: `${path}#on-${screen}`, titles, texts: [], where: `${where}. The page in Setup` };
    }),
    ...step.instructions.map((instruction): GuideSpot => {
      const { control, action, value, needNote, why } = instruction;
      const texts = said(action, value?.kind === "text" && value.text, needNote, why);
      const titles = [headingOf(instruction), controls[control].label] as const;
      return { href: `${path}#${control}`, control, titles, texts, where };
    }),
    ...lines("Worth knowing", step.notes, (line) => `${path}#${anchors.note(line)}`),
    ...lines(
      "A common slip",
      step.slips.map(({ text }) => text),
      (line) => `${path}#${anchors.slip(line)}`,
    ),
    ...lines(
      "My screen looks different",
      step.looksDifferent,
      (line) => `${path}?${openAdvice}#${anchors.looksDifferent(line)}`,
    ),
    ...step.leftAlone.map(({ label, text }, line): GuideSpot => {
      const href = `${path}?${openAdvice}#${anchors.leftAlone(line)}`;
      return { href, titles: [label], texts: [text], gist: sentence(text), where: `${where}, to be left alone` };
    }),
  ];
}

function pageSpots(id: "before-you-begin" | "existing-app" | "other-language", page: GuidePage): readonly GuideSpot[] {
  const path = routes.guidePage(id);
  return [
    { href: path, titles: [page.title], texts: [page.lead], where: "Beside the steps" },
    ...page.sections.flatMap((section): readonly GuideSpot[] => [
      { href: `${path}#${section.id}`, titles: [section.title], texts: said(section.intro), where: page.title },
      ...section.points.map(({ title, text, value }, line): GuideSpot => {
        const href = `${path}#${anchors.point(section.id, line)}`;
        return { href, titles: [title], texts: said(value, text), where: `${page.title}, ${section.title}` };
      }),
    ]),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const said = (...texts: readonly (string | false | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => typeof text === "string" && text !== "");
