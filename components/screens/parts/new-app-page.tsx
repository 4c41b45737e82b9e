import type { ReactNode } from "react";
import type { Ring } from "./control.tsx";
import { CreateFooter } from "./create-footer.tsx";
import { Frame } from "./frame.tsx";
import type { LiveScreen } from "./live.ts";
import { PageCard } from "./page-card.tsx";
import { SetupTree } from "./setup-tree.tsx";

type NewAppPageProps = {
  readonly ring: Ring;
  /** The end of what was scrolled past; absent at the top of the page. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  readonly live?: LiveScreen | undefined;
};

/** The long page for a new app, at one of its sections. Its title stays that of the list. */
export function NewAppPage({ ring, above, children, live }: NewAppPageProps) {
  return (
    <Frame
      left={<SetupTree selected="External Client App Manager" scrolled />}
      footer={<CreateFooter ring={ring} live={live} />}
      live={live}
    >
      <PageCard tile="gear" title="External Client App Manager" />
      <div className={`sf-sheet sf-part ${above ? "sf-sheet-scrolled" : ""}`}>
        {above && <div className="sf-scrolled-past sf-part">{above}</div>}
        {children}
      </div>
    </Frame>
  );
}
