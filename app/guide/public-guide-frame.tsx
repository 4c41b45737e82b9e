import type { ReactNode } from "react";
import { GuideFrame } from "#components/guide/guide-frame";
import { StepRail } from "#components/guide/step-rail";
import type { StepId } from "#lib/domain/setup/controls";
import { MaybeSignedInFrame } from "../maybe-signed-in-frame.tsx";
import type { PublicGuide } from "./public-guide.ts";

/** The frame of the guide's public pages: its steps without ticks, and the way to all of it. */
export function PublicGuideFrame({
  guide,
  here,
  children,
}: {
  guide: PublicGuide;
  here: StepId | null;
  children: ReactNode;
}) {
  return (
    <MaybeSignedInFrame place="guide" width="wide">
      <GuideFrame rail={<StepRail here={here} hrefOf={guide.hrefOf} />}>{children}</GuideFrame>
    </MaybeSignedInFrame>
  );
}
