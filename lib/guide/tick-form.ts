import { type ControlId, controls, stepIds } from "#lib/domain/setup/controls";
import { isOnlyForRotation } from "./progress.ts";
import { numberedControls, type Step } from "./step.ts";
import { stepOf } from "./steps.ts";

/** Names of the buttons that tick: one control set, one not set after all, a whole step set, or not. The value is the id. */
export const tickFields = { tick: "tick", untick: "untick", tickStep: "tick-step", untickStep: "untick-step" } as const;
export type TickField = (typeof tickFields)[keyof typeof tickFields];

export type TickOrder = { readonly controls: readonly ControlId[]; readonly ticked: boolean };

/** Reads a pressed button of a tick form: its name and its value. Null unless the control, or the step, exists. */
export function readTick(field: TickField, value: string): TickOrder | null {
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
