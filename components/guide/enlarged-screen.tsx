import { screenTitle } from "#components/screens/screen";
import { PageHeader } from "#components/ui/page-header";
import type { ControlId, ScreenId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import { checkedAgainst } from "#lib/guide/step";
import type { OwnValues } from "#lib/guide/values";
import { CheckedAgainstLine } from "./checked-against-line.tsx";
import { ScreenFigure } from "./screen-figure.tsx";

type EnlargedScreenProps = {
  screen: ScreenId;
  look: Look;
  own: OwnValues;
  ring: readonly ControlId[];
  capture?: Capture | undefined;
  back: { readonly href: string; readonly label: string };
  lookSwitch?: React.ReactNode;
  crop?: "frame" | "whole";
};

/** One drawn page as wide as the window and to its end, and all of it in words. */
export function EnlargedScreen({ screen, look, own, ring, capture, back, lookSwitch, ...more }: EnlargedScreenProps) {
  const { crop = "whole" } = more;
  return (
    <article>
      <PageHeader back={back} title={screenTitle(screen)} actions={lookSwitch} />
      <ScreenFigure
        screen={screen}
        look={look}
        own={own}
        ring={ring}
        capture={capture}
        checkedAgainst={checkedAgainst}
        crop={crop}
        description="open"
        isEnlarged
      />
      <div className="mt-6">
        <CheckedAgainstLine checkedAgainst={checkedAgainst} />
      </div>
    </article>
  );
}
