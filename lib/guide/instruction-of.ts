import { type ControlId, controls } from "#lib/domain/setup/controls";
import type { Instruction } from "./step.ts";
import { stepOf } from "./steps.ts";

/** What the guide says about a control; every control has exactly one instruction. */
export function instructionOf(control: ControlId): Instruction {
  const found = stepOf(controls[control].step).instructions.find((instruction) => instruction.control === control);
  if (found === undefined) throw new Error(`No instruction for the control ${control}`);
  return found;
}
