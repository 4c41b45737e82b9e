import type { ReactNode } from "react";
import { HeaderIcons } from "./header-icons.tsx";
import { Icon } from "./icons.tsx";
import type { LiveScreen } from "./live.ts";

type FrameProps = {
  readonly left: ReactNode;
  readonly children: ReactNode;
  /** The bar that stays at the bottom while the page scrolls. */
  readonly footer?: ReactNode;
  /** Where the window cuts the page: long pages run out softly. */
  readonly cut?: "bottom" | "none";
  readonly live?: LiveScreen | undefined;
};

/** The window around every Setup page. Parts marked `sf-frame` are dropped on a narrow picture unless ringed. */
export function Frame({ left, children, footer, cut = "none", live }: FrameProps) {
  return (
    <div className="sf-window">
      <div className="sf-header sf-frame">
        <span className="sf-brand" />
        <span className="sf-global-search">
          <Icon name="search" />
          <span>Search Setup</span>
        </span>
        <HeaderIcons gear={live?.gear ?? <Icon name="gear" />} />
      </div>
      <div className="sf-app-bar sf-frame">
        <Icon name="dots" className="sf-launcher" />
        <span className="sf-app-name">Setup</span>
        <span className="sf-app-tab sf-app-tab-selected sf-setup-tab">Home</span>
        <span className="sf-app-tab sf-setup-tab">
          Object Manager <Icon name="open" />
        </span>
      </div>
      <div className="sf-body">
        <div className="sf-left sf-frame">{live?.left ?? left}</div>
        <div className={`sf-main sf-cut-${footer ? "footer" : cut}`}>{children}</div>
        {footer && <div className="sf-footer sf-part">{footer}</div>}
      </div>
    </div>
  );
}
