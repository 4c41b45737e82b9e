import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

/** The row at the top right. The gear is handed in, since one screen rings it. */
export function HeaderIcons({ gear }: { readonly gear: ReactNode }) {
  return (
    <div className="sf-header-icons">
      <span className="sf-favorites">
        <span>
          <Icon name="star" />
        </span>
        <span>
          <Icon name="down" />
        </span>
      </span>
      <Icon name="plusTile" />
      <Icon name="hill" />
      <Icon name="question" />
      {gear}
      <Icon name="bell" />
      <span className="sf-avatar">
        <Icon name="person" />
      </span>
    </div>
  );
}
