import { Icon } from "#components/ui/icon";

export type MarkLook = "done" | "here" | "open" | "rotation";

const looks: Record<MarkLook, string> = {
  done: "border-ink bg-ink text-paper print:border-2 print:bg-transparent print:text-ink",
  here: "border-[2.5px] border-ring bg-sheet text-ring",
  open: "border-edge bg-sheet text-soft",
  rotation: "border-edge border-dashed text-soft",
};

type StepMarkProps = {
  look: MarkLook;
  number: number;
  isHere?: boolean;
  /** Once it is done too, because a picture beside it has the same number. */
  keepsNumber?: boolean;
  /** It is a button that ticks: an empty check stands where the tick will be. */
  isTickable?: boolean;
};

/** The circle before a step or an instruction: its number, a check once it is done; the ring where one is. */
export function StepMark({ look, number, isHere = false, keepsNumber = false, isTickable = false }: StepMarkProps) {
  const ring = isHere && look === "done" ? "outline-2 outline-offset-2 outline-ring" : "";
  return (
    <span
      aria-hidden="true"
      className={`relative grid size-7 shrink-0 place-items-center rounded-full border font-semibold text-sm tabular-nums forced-colors:border-current ${looks[isHere && look !== "done" ? "here" : look]} ${ring}`}
    >
      {look !== "done" && number}
      {look !== "done" && isTickable && (
        <span className="absolute -right-1.5 -bottom-1.5 grid size-4.5 place-items-center rounded-full border border-edge bg-sheet text-edge group-hover/tick:border-good group-hover/tick:text-good print:hidden">
          <Icon name="check" className="size-3" />
        </span>
      )}
      {look === "done" && !keepsNumber && <Icon name="check" className="print:hidden" />}
      {look === "done" && keepsNumber && (
        <span className="print:hidden">
          {number}
          <span className="absolute -right-1.5 -bottom-1.5 grid size-4.5 place-items-center rounded-full border-2 border-paper bg-good text-paper">
            <Icon name="check" className="size-3" />
          </span>
        </span>
      )}
      {look === "done" && <DoneOnPaper number={number} />}
    </span>
  );
}

/** Paper is printed without backgrounds, and asked about by number: the check and the number, both in ink. */
function DoneOnPaper({ number }: { number: number }) {
  return (
    <span className="hidden items-center text-xs print:flex">
      <Icon name="check" className="size-3" />
      {number}
    </span>
  );
}
