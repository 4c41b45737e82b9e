import { ButtonForm } from "#components/ui/button-form";
import type { ButtonAction } from "#lib/forms/form-state";
import type { tickForm } from "#lib/forms/setup-forms";
import { type InstructionState, isDone } from "#lib/guide/progress";
import { tickFields } from "#lib/guide/tick-form";
import { type MarkLook, StepMark } from "./step-mark.tsx";

/** What takes the pressed button, and of which setup. */
export type Ticking = { readonly action: ButtonAction<typeof tickForm>; readonly setupId: string };

export const tickFormId = "ticks";

/** The one form of all tick buttons of a page; it shows nothing itself. */
export const TickForm = ({ action, setupId }: Ticking) => (
  <ButtonForm id={tickFormId} action={action} values={{ setupId }} />
);

type TickMarkProps = {
  control: string;
  number: number;
  /** What the mark belongs to, for those who do not see it. */
  name: string;
  /** What is known, or seen in the org, cannot be taken back here; a tick that the org contradicts can. */
  state: InstructionState;
  canTick: boolean;
  isNext?: boolean;
  isRotation?: boolean;
};

/** The mark of an instruction, which is also the button that ticks it. */
export function TickMark({ control, number, name, state, canTick, isNext = false, isRotation = false }: TickMarkProps) {
  const look: MarkLook = isDone(state) ? "done" : isNext ? "here" : isRotation ? "rotation" : "open";
  const isOthers = state === "known" || state === "seen";
  const isButton = canTick && !isOthers;
  const mark = <StepMark look={look} number={number} keepsNumber isTickable={isButton} />;
  if (!isButton) {
    return (
      <span>
        {mark}
        <span className="sr-only">{isDone(state) ? `Done: ${name}` : ""}</span>
      </span>
    );
  }
  const isTicked = state === "ticked" || state === "contradicted";
  return (
    <button
      type="submit"
      form={tickFormId}
      name={isTicked ? tickFields.untick : tickFields.tick}
      value={control}
      aria-pressed={isTicked}
      title={isTicked ? "Not set after all" : "Tick when set"}
      className="group/tick size-7 cursor-pointer rounded-full hover:bg-well hover:ring-2 hover:ring-edge"
    >
      {mark}
      <span className="sr-only">Done: {name}</span>
    </button>
  );
}
