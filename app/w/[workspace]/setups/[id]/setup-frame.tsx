import type { ReactNode } from "react";
import { GuideFrame } from "#components/guide/guide-frame";
import { type GuidePlace, StepRail } from "#components/guide/step-rail";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import type { OpenSetup } from "./open-setup.ts";

/** The frame of every page of a setup: the rail of steps, and where one is in it. */
export function SetupFrame({
  open,
  here,
  children,
}: {
  open: OpenSetup;
  here: GuidePlace | null;
  children: ReactNode;
}) {
  return (
    <SignedInFrame session={open} place="connections" width="wide">
      <GuideFrame
        rail={
          <StepRail
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
