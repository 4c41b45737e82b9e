import { NeedBadge } from "#components/ui/badge";
import { TextLink } from "#components/ui/text-link";
import { CopyValue, ValueChip } from "#components/ui/value-chip";
import type { InstructionState } from "#lib/guide/progress";
import { headingOf, type Instruction, needOf, shownValue, wordsFor } from "#lib/guide/step";
import { type OwnValues, ownValueTexts } from "#lib/guide/values";
import { SeenLine } from "./seen-line.tsx";
import { TickMark } from "./tick-mark.tsx";

type InstructionItemProps = {
  instruction: Instruction;
  number: number;
  own: OwnValues;
  state: InstructionState;
  canTick: boolean;
  isNext: boolean;
  /** When the org was seen last: ISO 8601 in UTC. */
  seenAt?: string | null;
  /** Where the own values can be typed that are not known yet. */
  ownValuesHref?: string;
};

/** One control: its mark, its label, what to do, the value to set, and why. */
export function InstructionItem({
  instruction,
  number,
  own,
  state,
  canTick,
  isNext,
  seenAt = null,
  ownValuesHref,
}: InstructionItemProps) {
  const { control, kind, needNote } = instruction;
  const { action, why } = wordsFor(instruction, own);
  const need = needOf(instruction);
  const name = headingOf(instruction);
  return (
    <li
      id={control}
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3.5 border-line border-t py-3 first:border-t-0 target:rounded-sm target:bg-sheet target:outline-2 target:outline-ring target:outline-offset-4 print:break-inside-avoid print:py-1.5 print:first:border-t"
    >
      <TickMark
        control={control}
        number={number}
        name={name}
        state={state}
        canTick={canTick}
        isNext={isNext}
        isRotation={need === "rotation"}
      />
      <div className="grid gap-1 print:gap-0.5">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 pt-0.5">
          <h3 className="font-semibold">
            <span className="sr-only">{number}. </span>
            {name}
          </h3>
          {need !== "connect" && kind !== "go" && <NeedBadge need={need} />}
        </div>
        <SeenLine state={state} seenAt={seenAt} />
        <p className="text-md print:leading-snug">{action}</p>
        <Value instruction={instruction} own={own} name={name} {...(ownValuesHref ? { ownValuesHref } : {})} />
        {(needNote || why) && (
          <p className="text-sm text-soft print:leading-snug">
            {needNote && <strong className="text-ink">{needNote} </strong>}
            {why}
          </p>
        )}
      </div>
    </li>
  );
}

type ValueProps = { instruction: Instruction; own: OwnValues; name: string; ownValuesHref?: string };

function Value({ instruction: { value }, own, name, ownValuesHref }: ValueProps) {
  const shown = shownValue(value, own);
  if (shown === null) {
    if (value?.kind !== "own") return null;
    return (
      <p className="text-faint text-sm print:leading-snug">
        for example <span className="value">{ownValueTexts[value.name].example}</span>
        {ownValuesHref && (
          <TextLink href={ownValuesHref} className="link ml-3 inline-block whitespace-nowrap text-soft print:hidden">
            Type yours
          </TextLink>
        )}
      </p>
    );
  }
  return (
    <p className="py-0.5">
      {shown.copyable ? <CopyValue value={shown.text} what={name} /> : <ValueChip>{shown.text}</ValueChip>}
    </p>
  );
}
