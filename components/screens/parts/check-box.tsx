import { Icon } from "./icons.tsx";

type CheckBoxProps = { readonly label: string; readonly on?: boolean; readonly disabled?: boolean };

export function CheckBox({ label, on = false, disabled = false }: CheckBoxProps) {
  return (
    <div className={`sf-check ${disabled ? "sf-check-disabled" : ""}`}>
      <span className="sf-check-square">{on && <Icon name="tick" />}</span>
      <span>{label}</span>
    </div>
  );
}

export function Radio({ label, on = false }: CheckBoxProps) {
  return (
    <div className="sf-check sf-radio">
      <span className={`sf-radio-circle ${on ? "sf-radio-on" : ""}`} />
      <span>{label}</span>
    </div>
  );
}
