import "../screens/screens.css";
import { Screen, screenLines, screenTitle } from "#components/screens/screen";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import type { ControlId, ScreenId } from "#lib/domain/setup/controls";
import { type Capture, captureRings } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import type { CheckedAgainst } from "#lib/guide/step";
import type { OwnValues } from "#lib/guide/values";
import { CapturePicture, captureLines, captureSource, FullSizeCapture, MissingRings } from "./capture-picture.tsx";
import { CheckedFor } from "./checked-against-line.tsx";

type ScreenFigureProps = {
  screen: ScreenId;
  look: Look;
  own: OwnValues;
  ring: readonly ControlId[];
  /** The operator's own picture of the page, in place of the drawing. */
  capture?: Capture | undefined;
  checkedAgainst: CheckedAgainst;
  /** The page that shows it as wide as the window; absent there, and in print. */
  enlargeHref?: string;
  /** On that page: a drawing fills it, a capture is shown at its full size. */
  isEnlarged?: boolean;
  /** `whole`: drawn to the end of the page, where a window would cut it. */
  crop?: "frame" | "whole";
  /** `open`: in full without a click; `never`: not at all, where the instructions above say the same. */
  description?: "folded" | "open" | "never";
};

/** A page of Setup in its frame, with what it was checked against, and the picture in words for everybody. */
export function ScreenFigure({ screen, look, own, ring, capture, checkedAgainst, ...more }: ScreenFigureProps) {
  const { enlargeHref, isEnlarged = false, crop = "frame", description = "folded" } = more;
  const rings = capture && captureRings(capture, ring);
  const Captured = isEnlarged ? FullSizeCapture : CapturePicture;
  return (
    <figure className="grid min-w-0 gap-2">
      <div className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet print:shadow-none">
        {capture && rings ? (
          <Captured capture={capture} rings={rings} />
        ) : (
          <Screen id={screen} theme={look} values={own} ring={ring} crop={crop} />
        )}
      </div>
      <figcaption className="flex flex-wrap items-start gap-x-4 gap-y-1 text-faint text-sm">
        <span className="sr-only">{screenTitle(screen)}. </span>
        {capture ? <span>{captureSource}</span> : <CheckedFor checkedAgainst={checkedAgainst} />}
        {enlargeHref && (
          <TextLink href={enlargeHref} className="link text-soft print:hidden">
            Enlarge<span className="sr-only"> {screenTitle(screen)}</span>
          </TextLink>
        )}
        {description !== "never" && (
          <Described
            lines={capture && rings ? captureLines(capture, rings) : screenLines(screen, ring, own)}
            name={screenTitle(screen)}
            isOpen={description === "open"}
          />
        )}
        {rings && <MissingRings rings={rings} />}
      </figcaption>
    </figure>
  );
}

function Described({ lines, name, isOpen }: { lines: readonly string[]; name: string; isOpen: boolean }) {
  return (
    <details className={`group min-w-0 open:basis-full ${isOpen ? "" : "print:hidden"}`} open={isOpen}>
      <summary className="link inline-flex cursor-pointer list-none items-center gap-1 text-soft [&::-webkit-details-marker]:hidden">
        Describe this picture<span className="sr-only">: {name}</span>
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
      </summary>
      <ul className="mt-2 grid max-w-prose gap-1 border-line border-l-3 pl-3 text-soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
