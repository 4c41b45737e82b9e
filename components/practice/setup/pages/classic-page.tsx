import type { ReactNode } from "react";
import { Frame } from "#components/screens/parts/frame";
import type { IconName } from "#components/screens/parts/icons";
import { PageCard } from "#components/screens/parts/page-card";
import type { LiveScreen } from "../../../screens/parts/live.ts";

type ClassicPageProps = {
  readonly live: LiveScreen;
  readonly title: string;
  readonly tile?: IconName;
  readonly sentence?: ReactNode;
  readonly children: ReactNode;
};

/** A page of Setup in Salesforce's older style. Drawn from the documentation: the guide has no picture of these. */
export function ClassicPage({ live, title, tile = "gear", sentence, children }: ClassicPageProps) {
  return (
    <Frame left={null} live={live}>
      <PageCard tile={tile} title={title} />
      <div className="sf-sheet sf-classic">
        <div className="sf-classic-title">{title}</div>
        {sentence && <div className="sf-classic-sentence">{sentence}</div>}
        {children}
      </div>
    </Frame>
  );
}

type ClassicPanelProps = { readonly title: string; readonly buttons?: ReactNode; readonly children: ReactNode };

/** A panel of such a page, with its buttons at both ends. */
export function ClassicPanel({ title, buttons, children }: ClassicPanelProps) {
  return (
    <div className="sf-classic-panel">
      <div className="sf-classic-bar">
        <span className="sf-strong">{title}</span>
        {buttons}
      </div>
      {children}
      {buttons && (
        <div className="sf-classic-bar sf-classic-bar-end">
          <span />
          {buttons}
        </div>
      )}
    </div>
  );
}
