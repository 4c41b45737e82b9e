import { Icon } from "./icons.tsx";
import type { LiveField } from "./live.ts";
import { LiveFault, liveAttributes } from "./live-input.tsx";

type CheckBoxProps = {
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly live?: LiveField | undefined;
};

export function CheckBox({ label, on = false, disabled = false, live }: CheckBoxProps) {
  if (live) {
    return (
      <>
        <label className={`sf-check ${live.isLocked ? "sf-check-disabled" : ""}`}>
          <input
            {...liveAttributes(live)}
            type="checkbox"
            className="sf-check-square"
            defaultChecked={live.value === true}
          />
          <span>{label}</span>
        </label>
        <LiveFault field={live} />
      </>
    );
  }
  return (
    <div className={`sf-check ${disabled ? "sf-check-disabled" : ""}`}>
      <span className="sf-check-square">{on && <Icon name="tick" />}</span>
      <span>{label}</span>
    </div>
  );
}

export function Radio({ label, on = false }: Omit<CheckBoxProps, "live">) {
  return (
    <div className="sf-check sf-radio">
      <span className={`sf-radio-circle ${on ? "sf-radio-on" : ""}`} />
      <span>{label}</span>
    </div>
  );
}
