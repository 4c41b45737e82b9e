import { type ControlId, controls, guideControlIds, type StepId } from "#lib/domain/setup/controls";
import { type Instruction, needOf, type Step } from "./step.ts";
import { steps } from "./steps.ts";

/** What Orglink knows by itself, without a tick. */
export type SetupFacts = {
  readonly myDomain?: string | null;
  readonly appId?: string | null;
  readonly consumerKey?: string | null;
  /** True while a Consumer Secret is kept sealed for this setup. */
  readonly secretKept?: boolean;
  /** True once a check run of this setup passed and the connection is saved. */
  readonly connected?: boolean;
  /** The connection is to rotate consumer secrets through the API: what is only for that is then for it. */
  readonly rotatesByApi?: boolean;
};

export type StepState = "done" | "current" | "open" | "only-for-rotation";

export type StepProgress = {
  readonly id: StepId;
  readonly state: StepState;
  /** Controls that are set, of those the step is about: navigation and advice do not count. */
  readonly done: number;
  readonly of: number;
  /** Of those done, how many Orglink knows without a tick. */
  readonly known: number;
};

export type SetupProgress = {
  readonly steps: readonly StepProgress[];
  /** The first step that is still open; then the form; then nothing. */
  readonly next: StepId | "connect" | "done";
};

/** The controls a step's progress is counted by; of a step that only leads somewhere, its last. */
export function countedControls(step: Step): readonly ControlId[] {
  const lasting = lastingInstructions(step);
  return (lasting.length > 0 ? lasting : neededInstructions(step).slice(-1)).map(({ control }) => control);
}

/** The first instruction still open, of those without which nothing connects (or rotates, where a step is only for that). */
export function nextControl(step: Step, states: readonly InstructionState[]): ControlId | null {
  const needed = new Set(neededInstructions(step));
  const next = step.instructions.find((instruction, index) => states[index] === "open" && needed.has(instruction));
  return next?.control ?? null;
}

function neededInstructions({ instructions }: Step): readonly Instruction[] {
  const need = instructions.some((instruction) => needOf(instruction) === "connect") ? "connect" : "rotation";
  return instructions.filter((instruction) => needOf(instruction) === need);
}

/** Those that leave something behind in Salesforce, or in the reader's hands. */
const lastingInstructions = (step: Step): readonly Instruction[] =>
  neededInstructions(step).filter(({ kind }) => kind === "set" || kind === "press" || kind === "copy");

/**
 * How far a setup is, from the admin's ticks and from what Orglink knows itself. Steps may be done in any order; the one
 * that is only for rotation holds up nothing.
 */
export function setupProgress({
  ticks,
  facts,
}: {
  readonly ticks: ReadonlySet<ControlId>;
  readonly facts: SetupFacts;
}): SetupProgress {
  const proven = knownControls(facts);
  const isSet = (control: ControlId) => ticks.has(control) || proven.has(control);
  // Whoever ticked something on a later page went the way there.
  const lastReached = steps.findLastIndex((step) =>
    lastingInstructions(step).some(({ control }) => ticks.has(control)),
  );
  const counts = steps.map((step, index) => {
    const counted = countedControls(step);
    const isPassed = index < lastReached && lastingInstructions(step).length === 0;
    return {
      id: step.id,
      done: isPassed ? counted.length : counted.filter(isSet).length,
      of: counted.length,
      known: counted.filter((control) => proven.has(control)).length,
      onlyForRotation: isOnlyForRotation(step) && !facts.rotatesByApi,
    };
  });
  const firstOpen = counts.find(({ done, of, onlyForRotation }) => done < of && !onlyForRotation)?.id;
  return {
    steps: counts.map(({ id, done, of, known, onlyForRotation }) => ({
      id,
      state: done === of ? "done" : onlyForRotation ? "only-for-rotation" : id === firstOpen ? "current" : "open",
      done,
      of,
      known,
    })),
    next: facts.connected ? "done" : (firstOpen ?? "connect"),
  };
}

export const isOnlyForRotation = (step: Step): boolean =>
  step.instructions.every((instruction) => needOf(instruction) === "rotation");

/** `known` is done without a tick: proven, or on the way to something that is set. */
export type InstructionState = "open" | "ticked" | "known";

/** The state of each instruction of a step, in order. */
export function instructionStates(
  step: Step,
  { ticks, known }: { readonly ticks: ReadonlySet<ControlId>; readonly known: ReadonlySet<ControlId> },
): readonly InstructionState[] {
  const isDone = ({ control }: { control: ControlId }) => known.has(control) || ticks.has(control);
  const lastDone = step.instructions.findLastIndex(isDone);
  return step.instructions.map(({ control, kind }, index) => {
    if (known.has(control)) return "known";
    if (ticks.has(control)) return "ticked";
    return kind === "go" && index < lastDone ? "known" : "open";
  });
}

/** The controls that need no tick, because what Orglink knows proves them dealt with. */
export const knownControls = (facts: SetupFacts): ReadonlySet<ControlId> =>
  new Set(guideControlIds.filter((control) => isKnown(control, facts)));

/** Whether a fact proves that a control was dealt with: an app that has a key was created, one that connects is set up. */
function isKnown(control: ControlId, facts: SetupFacts): boolean {
  const { step, need } = controls[control];
  if (facts.connected && (need === "connect" || facts.rotatesByApi)) return true;
  const appExists = Boolean(facts.appId || facts.consumerKey || facts.secretKept);
  switch (step) {
    case "1-open-setup":
    case "2-create":
      return appExists;
    case "3-oauth-settings":
      return control === "create-button" && appExists;
    case "5-key-and-secret":
      return control === "consumer-key" ? Boolean(facts.consumerKey) : Boolean(facts.secretKept);
    case "7-my-domain":
      return Boolean(facts.myDomain);
    case "4-policies":
    case "6-rest-access":
    case null:
      return false;
  }
}
