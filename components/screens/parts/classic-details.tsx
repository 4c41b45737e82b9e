import type { ReactNode } from "react";
import type { ControlId } from "#lib/domain/setup/controls";
import { Button } from "./button.tsx";
import { Control, type Ring } from "./control.tsx";

type DetailProps = {
  readonly label: string;
  readonly children: ReactNode;
  /** What it is when the guide or an article speaks of it. */
  readonly control?: { readonly id: ControlId; readonly ring: Ring } | undefined;
};

/** A label at the left and its value, as the older pages have them. */
export function Detail({ label, children, control }: DetailProps) {
  const words = (
    <>
      <div className="sf-classic-label">{label}</div>
      <div className="sf-classic-value">{children}</div>
    </>
  );
  if (control === undefined) return <div className="sf-classic-pair sf-part">{words}</div>;
  return (
    <Control id={control.id} ring={control.ring} mark="side" className="sf-classic-pair">
      {words}
    </Control>
  );
}

type DetailsProps = { readonly title: string; readonly buttons?: readonly ReactNode[]; readonly children: ReactNode };

/** A panel of details, with its buttons beside its title. */
export function Details({ title, buttons = [], children }: DetailsProps) {
  return (
    <div className="sf-classic-panel sf-details">
      <div className="sf-classic-bar">
        <span className="sf-strong">{title}</span>
        {buttons.length > 0 && <div className="sf-button-row">{buttons}</div>}
      </div>
      {children}
    </div>
  );
}

type RelatedListProps = {
  readonly title: string;
  readonly button: string;
  /** What it says while nothing is in it, or a line of what is. */
  readonly children: ReactNode;
  readonly control?: DetailProps["control"];
};

/** A related list under the details, with its one button. */
export function RelatedList({ title, button, children, control }: RelatedListProps) {
  const list = (
    <>
      <div className="sf-classic-bar">
        <span className="sf-strong">{title}</span>
        <Button label={button} look="classic" />
      </div>
      <div className="sf-related-line">{children}</div>
    </>
  );
  if (control === undefined) return <div className="sf-related sf-part">{list}</div>;
  return (
    <Control id={control.id} ring={control.ring} className="sf-related sf-wide">
      {list}
    </Control>
  );
}
