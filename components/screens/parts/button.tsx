import { Icon, type IconName } from "./icons.tsx";

type ButtonProps = {
  readonly label: string;
  readonly look?: "outlined" | "solid" | "disabled" | "classic";
  readonly icon?: IconName;
};

/** A picture of a button: a span, so that nothing in a drawing takes the focus. */
export function Button({ label, look = "outlined", icon }: ButtonProps) {
  return (
    <span className={`sf-button sf-button-${look}`}>
      <span>{label}</span>
      {icon && <Icon name={icon} />}
    </span>
  );
}

/** A button with its drop-down half beside it. */
export function SplitButton({ label }: { readonly label: string }) {
  return (
    <span className="sf-split">
      <Button label={label} />
      <span className="sf-split-more">
        <Icon name="down" />
      </span>
    </span>
  );
}
