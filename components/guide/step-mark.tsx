import { Icon } from "#components/ui/icon";

export type MarkLook = "done" | "here" | "open" | "rotation";

const looks: Record<MarkLook, string> = {
  done: "border-ink bg-ink text-paper",
  here: "border-[2.5px] border-ring bg-sheet text-ring",
  open: "border-edge bg-sheet text-soft",
  rotation: "border-edge border-dashed text-soft",
};

/** The circle before a step or an instruction: its number, or a check once it is done; the ring where one is. */
export function StepMark({ look, number, isHere = false }: { look: MarkLook; number: number; isHere?: boolean }) {
  const ring = isHere && look === "done" ? "outline-2 outline-offset-2 outline-ring" : "";
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full border font-semibold text-sm tabular-nums forced-colors:border-current ${looks[isHere && look !== "done" ? "here" : look]} ${ring}`}
    >
      {look === "done" ? <Icon name="check" /> : number}
    </span>
  );
}
