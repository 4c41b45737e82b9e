import type { ReactNode } from "react";
import { LivePage } from "#components/connection/live-page";
import { GuideFrame } from "#components/guide/guide-frame";
import { PartRail } from "#components/guide/step-rail";
import type { PartId } from "#lib/domain/setup/parts";
import { setupMark } from "#lib/services/connections/read-latest-change";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import type { OpenSetup } from "./open-setup.ts";

/** The frame of every page of a setup: the rail of its parts, and where one is in it. */
export function SetupFrame({ open, here, children }: { open: OpenSetup; here: PartId | null; children: ReactNode }) {
  return (
    <SignedInFrame session={open} place="connections" width="wide">
      {here !== "connect" && <LivePage href={open.to.changes({ setup: open.setup.id })} change={setupMark(open)} />}
      <GuideFrame
        rail={
          <PartRail
            name={open.setup.name}
            myDomain={open.setup.myDomain}
            progress={open.progress}
            here={here}
            hrefOf={open.hrefOf}
            setupHref={open.to.setup(open.setup.id)}
          />
        }
      >
        {children}
      </GuideFrame>
    </SignedInFrame>
  );
}
