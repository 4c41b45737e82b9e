import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import {
  type ControlId,
  controls,
  type Need,
  type ScreenId,
  type SetupPage,
  type StepId,
} from "#lib/domain/setup/controls";
import { mustTypeApiName, type OwnValueName, type OwnValues, suggestedApiName } from "./values.ts";

/**
 * What a control should end up with. `text` is Salesforce's or ours to the letter; `own` is one of the admin's values;
 * `on-to-rotate` stays as Salesforce has it, off, unless the connection is to rotate secrets through the API.
 */
export type ValueToSet =
  | { readonly kind: "on" }
  | { readonly kind: "off" }
  | { readonly kind: "on-to-rotate" }
  | { readonly kind: "text"; readonly text: string; readonly copyable: boolean }
  | { readonly kind: "own"; readonly name: OwnValueName };

/**
 * What is done with a control: `go` leads to the place, `check` only looks, the others leave something behind in
 * Salesforce or take something from it. Only those others count as progress.
 */
export type InstructionKind = "go" | "check" | "set" | "press" | "copy";

export type Instruction = {
  readonly control: ControlId;
  readonly kind: InstructionKind;
  /** What to do, one sentence. */
  readonly action: string;
  readonly why: string;
  readonly value?: ValueToSet;
  /** Said in place of `action` and `why` where Salesforce makes no API Name from the app's name. */
  readonly withoutApiName?: { readonly action: string; readonly why: string };
  /** Said in place of the label where the label alone names nothing visible (the gear). */
  readonly heading?: string;
  /** Added to the need: what a control "only for rotation" means for everybody else. */
  readonly needNote?: string;
};

/** A control the guide asks to leave as it is, so that nobody wonders. */
export type LeftAlone = { readonly label: string; readonly text: string };

/** A mistake that is easily made here, and the problem it shows up as. */
export type Slip = { readonly text: string; readonly problem: ProblemCode };

/** What a page was last compared with, shown to the reader. */
export type CheckedAgainst = { readonly release: string; readonly date: string; readonly basis: string };

export type Step = {
  readonly id: StepId;
  /** Ours, verb first. */
  readonly title: string;
  /** For the rail: two or three words. */
  readonly shortTitle: string;
  /** The title Salesforce gives the page or section. */
  readonly salesforceTitle: string;
  readonly minutes: number;
  readonly why: string;
  readonly page: SetupPage;
  /** What to type into Quick Find to get there by hand. */
  readonly quickFind: string;
  readonly instructions: readonly Instruction[];
  readonly leftAlone: readonly LeftAlone[];
  readonly notes: readonly string[];
  readonly slips: readonly Slip[];
  readonly looksDifferent: readonly string[];
  readonly screens: readonly ScreenId[];
  readonly checkedAgainst: CheckedAgainst;
};

/** No step was tried on a live org yet, and the reader is told so. */
export const checkedAgainst: CheckedAgainst = {
  release: "Winter '27",
  date: "2026-11",
  basis: "public captures and documentation, not a live org",
};

export const needOf = (instruction: Instruction): Need => controls[instruction.control].need;

export const isOnlyForRotation = (step: Step): boolean =>
  step.instructions.every((instruction) => needOf(instruction) === "rotation");

export const headingOf = (instruction: Instruction): string =>
  instruction.heading ?? controls[instruction.control].label;

/** What to do and why, for the reader's own values. */
export const wordsFor = (instruction: Instruction, own: OwnValues): { readonly action: string; readonly why: string } =>
  (mustTypeApiName(own) && instruction.withoutApiName) || instruction;

export type ShownValue = { readonly text: string; readonly copyable: boolean };

/**
 * The value as the reader sees it: "on", "off", a text, or their own.
 *
 * @returns null where there is nothing to set, or the admin has not said their own value yet
 */
export function shownValue(value: ValueToSet | undefined, own: OwnValues): ShownValue | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case "on":
    case "off":
      return { text: value.kind, copyable: false };
    case "on-to-rotate":
      return { text: own.rotatesByApi ? "on" : "off; on only for rotation", copyable: false };
    case "text":
      return { text: value.text, copyable: value.copyable };
    case "own": {
      const isSuggested = value.name === "apiName" && mustTypeApiName(own);
      const text = isSuggested ? suggestedApiName : own[value.name]?.trim();
      return text ? { text, copyable: true } : null;
    }
  }
}

/** The controls of a step in the order of its instructions: their place is the number in the text and on the screen. */
export const numberedControls = (step: Step): readonly ControlId[] => step.instructions.map(({ control }) => control);
