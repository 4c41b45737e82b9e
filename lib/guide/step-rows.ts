import { controls, needWords, type ScreenId } from "#lib/domain/setup/controls";
import { type Instruction, needOf, type Step } from "./step.ts";

/** An instruction with its number, which is also the number of its ring. */
export type NumberedInstruction = { readonly instruction: Instruction; readonly number: number };

/** What is done on one screen, one thing after the other. */
export type StepRow = { readonly screen: ScreenId; readonly instructions: readonly NumberedInstruction[] };

/** A step cut where its screen changes: each row is a screen and what is done there, numbered through the step. */
export const stepRows = (step: Step): readonly StepRow[] => rowsOf(step.instructions);

/** Instructions cut where their screen changes. */
export function rowsOf(instructions: readonly Instruction[]): readonly StepRow[] {
  const rows: { screen: ScreenId; instructions: NumberedInstruction[] }[] = [];
  instructions.forEach((instruction, index) => {
    const { screen } = controls[instruction.control];
    const numbered = { instruction, number: index + 1 };
    const row = rows.at(-1);
    if (row?.screen === screen) row.instructions.push(numbered);
    else rows.push({ screen, instructions: [numbered] });
  });
  return rows;
}

/** The instructions that name a value to set or to see, for a table of them all. */
export const instructionsWithValue = (step: Step): readonly Instruction[] =>
  step.instructions.filter(({ kind, value }) => value !== undefined && kind !== "go");

/** What a control is needed for, in the words of its badge. */
export const neededFor = (instruction: Instruction): string => needWords[needOf(instruction)];
