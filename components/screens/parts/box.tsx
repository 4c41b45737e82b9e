import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

/** A white bordered box. `sf-part`: on a narrow picture it shows only when something in it is ringed. */
export function Box({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className="sf-box sf-part">
      {title && <div className="sf-box-title">{title}</div>}
      {children}
    </div>
  );
}

type SectionProps = {
  readonly title: string;
  readonly open?: boolean;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

/** A collapsible section of a page; open unless told otherwise. One that is drawn closed and has something in it really opens. */
export function Section({ title, open = true, aside, children }: SectionProps) {
  if (!open && children) {
    return (
      <details className="sf-section sf-part sf-folds">
        <summary className="sf-section-head">
          <Icon name="closed" />
          <span className="sf-section-title">{title}</span>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <div className={`sf-section sf-part ${open ? "" : "sf-section-closed"}`}>
      <div className="sf-section-head">
        <Icon name={open ? "open" : "closed"} />
        <span className="sf-section-title">{title}</span>
        {aside}
      </div>
      {children}
    </div>
  );
}

/** Two columns that become one on a narrow picture. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="sf-columns">{children}</div>;
}
