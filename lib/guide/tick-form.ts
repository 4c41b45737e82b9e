import { type ControlId, controls, stepIds } from "#lib/domain/setup/controls";
import { isOnlyForRotation } from "./progress.ts";
import { numberedControls, type Step } from "./step.ts";
import { stepOf } from "./steps.ts";

/** Names of the buttons that tick: one control set, one not set after all, a whole step set, or not. The value is the id. */
export const tickFields = { tick: "tick", untick: "untick", tickStep: "tick-step", untickStep: "untick-step" } as const;

export type TickOrder = { readonly controls: readonly ControlId[]; readonly ticked: boolean };

/**
 * Reads which button of a tick form was pressed.
 *
 * @returns null unless it was exactly one, for a control or step that exists
 */
export function parseTickForm(form: FormData): TickOrder | null {
  const pressed = Object.values(tickFields).flatMap((field) => form.getAll(field).map((value) => ({ field, value })));
  const [only, ...more] = pressed;
  if (only === undefined || more.length > 0 || typeof only.value !== "string") return null;
  const { field, value } = only;
  if (field === tickFields.tickStep || field === tickFields.untickStep) {
    const step = stepIds.find((id) => id === value);
    if (step === undefined) return null;
    const isTicking = field === tickFields.tickStep;
    return { controls: isTicking ? controlsToTick(stepOf(step)) : numberedControls(stepOf(step)), ticked: isTicking };
  }
  return isControlId(value) ? { controls: [value], ticked: field === tickFields.tick } : null;
}

/** All of a step but what is only for rotation, unless the step is about nothing else. */
function controlsToTick(step: Step): readonly ControlId[] {
  const numbered = numberedControls(step);
  return isOnlyForRotation(step) ? numbered : numbered.filter((control) => controls[control].need !== "rotation");
}

const isControlId = (text: string): text is ControlId => Object.hasOwn(controls, text);
