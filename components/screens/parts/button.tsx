import { Act } from "./act.tsx";
import { Icon, type IconName } from "./icons.tsx";
import type { LiveAct } from "./live.ts";

type ButtonProps = {
  readonly label: string;
  readonly look?: "outlined" | "solid" | "disabled" | "classic";
  readonly icon?: IconName;
  readonly act?: LiveAct | undefined;
};

/** A picture of a button: a span, so that nothing in a drawing takes the focus; a real one with something to do. */
export function Button({ label, look = "outlined", icon, act }: ButtonProps) {
  const className = `sf-button sf-button-${look}`;
  const words = (
    <>
      <span>{label}</span>
      {icon && <Icon name={icon} />}
    </>
  );
  if (act) {
    return (
      <Act act={act} className={className}>
        {words}
      </Act>
    );
  }
  return <span className={className}>{words}</span>;
}

/** A button with its drop-down half beside it. */
export function SplitButton({ label, act }: { readonly label: string; readonly act?: LiveAct | undefined }) {
  return (
    <span className="sf-split">
      <Button label={label} act={act} />
      <span className="sf-split-more">
        <Icon name="down" />
      </span>
    </span>
  );
}
