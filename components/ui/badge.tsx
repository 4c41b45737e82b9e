import type { ReactNode } from "react";
import { type Need, needWords } from "#lib/domain/setup/controls";

/** A quiet word beside a name. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block whitespace-nowrap rounded-sm border border-line px-1.5 py-px font-medium text-soft text-xs">
      {children}
    </span>
  );
}

/** Something that needs a look, beside the way to it. */
export function AlarmBadge({ children }: { children: ReactNode }) {
  return (
    <span className="ml-2 inline-block whitespace-nowrap rounded-sm border border-bad bg-bad-wash px-1.5 font-semibold text-bad text-xs tabular-nums">
      {children}
    </span>
  );
}

const needLooks: Record<Need, string> = {
  connect: "border-ink text-ink",
  recommended: "border-edge text-soft",
  rotation: "border-dashed border-edge text-soft",
};

/** Whether a control matters for connecting at all; said in words, and by the frame. */
export function NeedBadge({ need }: { need: Need }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm border px-1.5 py-px font-medium text-xs ${needLooks[need]}`}
    >
      {needWords[need]}
    </span>
  );
}
