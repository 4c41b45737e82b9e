import type { ReactNode } from "react";
import { GuideFrame } from "#components/guide/guide-frame";
import { type GuidePlace, StepRail } from "#components/guide/step-rail";
import { MaybeSignedInFrame } from "../maybe-signed-in-frame.tsx";
import { noProgress, type PublicGuide } from "./public-guide.ts";

/** The frame of the guide's public pages: its steps without ticks, and the way to all of it. */
export function PublicGuideFrame({
  guide,
  here,
  children,
}: {
  guide: PublicGuide;
  here: GuidePlace | null;
  children: ReactNode;
}) {
  return (
    <MaybeSignedInFrame place="guide" width="wide">
      <GuideFrame
        rail={
          <StepRail
            over="The guide"
            name="Connect Salesforce"
            progress={noProgress}
            here={here}
            hrefOf={guide.hrefOf}
          />
        }
      >
        {children}
      </GuideFrame>
    </MaybeSignedInFrame>
  );
}
