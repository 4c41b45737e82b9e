import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

type PageCardProps = {
  readonly tile: IconName;
  /** The small word over the title; Salesforce shows no other breadcrumb. */
  readonly over?: string;
  readonly title: string;
  readonly children?: ReactNode;
};

/** The grey card that heads every Setup page: tile, title, buttons at the right. */
export function PageCard({ tile, over = "SETUP", title, children }: PageCardProps) {
  return (
    <div className="sf-page-card">
      <span className="sf-tile">
        <Icon name={tile} />
      </span>
      <div className="sf-page-name">
        <div className={over === "SETUP" ? "sf-over sf-over-setup" : "sf-over"}>{over}</div>
        <div className="sf-page-title">{title}</div>
      </div>
      {children && <div className="sf-actions">{children}</div>}
    </div>
  );
}
