import type { ReactNode } from "react";
import { type ControlId, controls } from "#lib/domain/setup/controls";

/** The controls to ring by the order of their numbers; `null` keeps a number for a control of another screen. */
export type Ring = readonly (ControlId | null)[];

type ControlProps = {
  readonly id: ControlId;
  readonly ring: Ring;
  readonly children: ReactNode;
  /** Where the number sits on the ring: where it hides no words and does not leave the picture. */
  readonly mark?: "corner" | "side" | "start";
  readonly className?: string;
};

/**
 * One thing to set or press. Rung when its id is in `ring`, with a dashed line where only a rotation needs it; always
 * findable by `data-control`.
 */
export function Control({ id, ring, children, mark = "corner", className = "" }: ControlProps) {
  const number = ring.indexOf(id) + 1;
  const line = controls[id].need === "rotation" ? " sf-ring-rotation" : "";
  const ringed = number > 0 ? `sf-ring sf-ring-${number} sf-ring-${mark}${line}` : "";
  return (
    <div data-control={id} className={["sf-control", className, ringed].filter(Boolean).join(" ")}>
      {children}
      {number > 0 && <span className="sf-mark">{number}</span>}
    </div>
  );
}
