import type { ControlId } from "#lib/domain/setup/controls";
import type { InstructionState } from "#lib/guide/progress";
import type { NumberedInstruction } from "#lib/guide/step-rows";
import type { OwnValues } from "#lib/guide/values";
import { InstructionItem } from "./instruction-item.tsx";

type InstructionListProps = {
  instructions: readonly NumberedInstruction[];
  own: OwnValues;
  /** Of all instructions of the step, in their order; absent where nothing is ticked. */
  states?: readonly InstructionState[];
  canTick?: boolean;
  /** The one to do next. */
  next?: ControlId | null;
  /** When the org was seen last, for what it proves. */
  seenAt?: string | null;
  /** Where the own values can be typed that are not known yet. */
  ownValuesHref?: string;
};

/** What is done on one screen. On paper in two columns, so that the screen has room on the same sheet. */
export function InstructionList({
  instructions,
  own,
  states = [],
  canTick = false,
  next = null,
  ...more
}: InstructionListProps) {
  return (
    <ol
      start={instructions[0]?.number}
      className={`mt-1 print:mb-3 ${instructions.length > 1 ? "print:columns-2 print:gap-x-8" : ""}`}
    >
      {instructions.map(({ instruction, number }) => (
        <InstructionItem
          key={instruction.control}
          instruction={instruction}
          number={number}
          own={own}
          state={states[number - 1] ?? "open"}
          canTick={canTick}
          isNext={instruction.control === next}
          {...more}
        />
      ))}
    </ol>
  );
}
