import { type ControlId, controls, type ScreenId, type SetupPage, type StepId } from "#lib/domain/setup/controls";
import { type AppAtStart, controlsOf, type GuidedPartId } from "#lib/domain/setup/parts";
import { instructionOf } from "./instruction-of.ts";
import { type Instruction, needOf } from "./step.ts";
import { type NumberedInstruction, rowsOf } from "./step-rows.ts";

/** What a part says of a control in place of the guide: shorter, and why only where the act alone is not clear. */
export type ShortWords = {
  readonly action?: string;
  readonly why?: string;
  /** What the guide says to set is not this setup's: an app that is there has a name of its own. */
  readonly withoutValue?: true;
};

/**
 * A page of a setup: instructions of the guide's steps, in few words. Why each is as it is stands in the guide, which has all
 * of it.
 */
export type Part = {
  readonly id: GuidedPartId;
  /** Ours, verb first, and short enough for the rail. */
  readonly title: string;
  readonly lead: string;
  readonly page: SetupPage;
  /** The steps of the guide that it is made of; what they say of slips and differences is folded at its foot. */
  readonly steps: readonly [StepId, ...StepId[]];
  readonly says: Readonly<Partial<Record<ControlId, ShortWords>>>;
  /** Said under the last instruction on a screen, where the hand is. */
  readonly afterScreen?: Readonly<Partial<Record<ScreenId, string>>>;
};

/** What is known of a setup that decides what its parts show. */
export type ShownFor = {
  readonly path: AppAtStart;
  readonly rotatesByApi: boolean;
  /** Whether a button opens the page in Setup: the way there by hand is then not asked for. */
  readonly isLinked: boolean;
  /** Whether that button opens the app itself. */
  readonly isAppLinked: boolean;
  /** The control that the org's last answer names: asked for, though others leave it as it is. */
  readonly named?: ControlId | null;
};

/** The way to a page of Setup, which a button goes by itself. */
const wayThere: ReadonlySet<ControlId> = new Set<ControlId>([
  "gear-icon",
  "setup-menu-item",
  "quick-find",
  "app-manager-item",
  "app-settings-item",
  "my-domain-quick-find",
]);

const isWayGone = (control: ControlId, { isLinked, isAppLinked }: ShownFor): boolean =>
  (isLinked && wayThere.has(control)) || (isAppLinked && control === "app-row");

/** All instructions of a part, in the part's own words. */
export function instructionsOf(part: Part, path: AppAtStart): readonly Instruction[] {
  return controlsOf(part.id, path).map((control) => inFewWords(instructionOf(control), part.says[control] ?? {}));
}

/** Without what the guide explains; another API Name than Salesforce's is a thing to do, and stays. */
function inFewWords(instruction: Instruction, says: ShortWords): Instruction {
  const { value, needNote: _, withoutApiName, ...rest } = instruction;
  return {
    ...rest,
    action: says.action ?? instruction.action,
    why: says.why ?? "",
    ...(value && !says.withoutValue ? { value } : {}),
    ...(withoutApiName ? { withoutApiName: { ...withoutApiName, why: "" } } : {}),
  };
}

/**
 * Is it to be done in this setup? What is recommended is as Salesforce has it, unless the org itself says otherwise, and the rest is
 * only for rotation.
 */
const isAsked = (instruction: Instruction, { rotatesByApi, named }: ShownFor): boolean => {
  const need = needOf(instruction);
  return need === "connect" || (need === "rotation" && rotatesByApi) || instruction.control === named;
};

/** What is done in a part, in order: by it progress is counted, and it alone is ringed and numbered. */
export const askedOf = (part: Part, shown: ShownFor): readonly Instruction[] =>
  instructionsOf(part, shown.path).filter(
    (instruction) => !isWayGone(instruction.control, shown) && isAsked(instruction, shown),
  );

/** What a part folds: it is on the same screens, and this setup leaves it as it is. */
const leftOf = (part: Part, shown: ShownFor): readonly Instruction[] =>
  instructionsOf(part, shown.path).filter((instruction) => !isAsked(instruction, shown));

/** A screen, what is done on it, and what is left there. */
export type PartRow = {
  readonly screen: ScreenId;
  readonly instructions: readonly NumberedInstruction[];
  readonly left: readonly Instruction[];
  readonly after: string | null;
};

/** A part cut where its screen changes. */
export function partRows(part: Part, shown: ShownFor): readonly PartRow[] {
  const left = leftOf(part, shown);
  return rowsOf(askedOf(part, shown)).map(({ screen, instructions }) => ({
    screen,
    instructions,
    left: left.filter(({ control }) => controls[control].screen === screen),
    after: part.afterScreen?.[screen] ?? null,
  }));
}
