import { controls, type GuideControlId } from "#lib/domain/setup/controls";
import type { Instruction } from "./step.ts";
import { stepOf } from "./steps.ts";

/** What the guide says about a control; each of its controls has exactly one instruction. */
export function instructionOf(control: GuideControlId): Instruction {
  const found = stepOf(controls[control].step).instructions.find((instruction) => instruction.control === control);
  if (found === undefined) throw new Error(`No instruction for the control ${control}`);
  return found;
}
