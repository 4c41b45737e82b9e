import { Pair } from "#components/screens/parts/classic-pair";
import { Control, type Ring } from "#components/screens/parts/control";
import { LiveFault, LiveInput, liveAttributes } from "#components/screens/parts/live-input";
import type { ControlId } from "#lib/domain/setup/controls";
import type { LiveField } from "../../../screens/parts/live.ts";

type ClassicFieldProps = {
  readonly label: string;
  readonly field: LiveField | undefined;
  readonly hint?: string;
  readonly ring?: Ring;
  readonly controls?: readonly ControlId[];
};

/** A field of a page in the older style: its label at the left, and what it does to a connection under it. */
export function ClassicField({ label, field, hint, ring = [], controls = [] }: ClassicFieldProps) {
  if (!field) return null;
  const hintId = hint ? `${field.name}-hint` : undefined;
  const ringed = controls.find((control) => ring.includes(control));
  const pair = (
    <Pair label={label} of={field.name}>
      {typeof field.value === "boolean" ? (
        <input
          {...liveAttributes(field, hintId)}
          type="checkbox"
          className="sf-check-square"
          defaultChecked={field.value}
        />
      ) : (
        <LiveInput field={field} kind="text" required={false} hintId={hintId} />
      )}
      {hint && (
        <div id={hintId} className="sf-hint-text">
          {hint}
        </div>
      )}
      <LiveFault field={field} />
    </Pair>
  );
  if (ringed === undefined) return pair;
  return (
    <Control id={ringed} ring={ring} className="sf-wide">
      {pair}
    </Control>
  );
}
