import { screenTitle } from "#components/screens/screen";
import { controls } from "#lib/domain/setup/controls";
import type { Capture, CaptureRings } from "#lib/guide/capture";
import { routes } from "#lib/routes";

type CapturePictureProps = {
  capture: Capture;
  rings: CaptureRings;
  /** At its own size, where it is larger than the page; else as wide as the page. */
  isFullSize?: boolean;
};

/**
 * The operator's own capture with its rings over it. They are placed by attributes: the page's policy allows no inline
 * styles. Percentages of an SVG without a view box are of the picture, lengths without a unit are pixels of the page.
 */
export function CapturePicture({ capture, rings: { shown }, isFullSize = false }: CapturePictureProps) {
  return (
    <div
      className={`relative print:mx-auto print:w-fit ${isFullSize ? "w-max min-w-full" : ""}`}
      data-capture={capture.screen}
    >
      {/* biome-ignore lint/performance/noImgElement: the operator's file, as it is */}
      <img
        src={routes.capture(capture.screen)}
        alt={captureLines(capture, { shown }).join(" ")}
        width={capture.widthPx}
        height={capture.heightPx}
        decoding="async"
        className={`block h-auto ${isFullSize ? "w-auto min-w-full max-w-none print:min-w-0 print:max-w-full" : "w-full"} print:max-h-[160mm] print:w-auto`}
      />
      <svg className="absolute inset-0 size-full overflow-visible" aria-hidden="true" focusable="false">
        {shown.map(({ control, x, y, width, height, number }) => (
          <g
            key={control}
            id={isFullSize ? ringAnchor(number) : undefined}
            className="scroll-m-10"
            data-control={control}
          >
            <rect
              x={`${x}%`}
              y={`${y}%`}
              width={`${width}%`}
              height={`${height}%`}
              rx="6"
              fill="none"
              stroke="#e4431b"
              strokeWidth="3"
            />
            <circle cx={markX(x, width)} cy={markY(y, height)} r="11" fill="#cc3a14" stroke="#fff" strokeWidth="1.5" />
            <text
              x={markX(x, width)}
              y={markY(y, height)}
              fill="#fff"
              fontSize="12"
              fontWeight="700"
              textAnchor="middle"
              dominantBaseline="central"
            >
              {number}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The number sits at the ring's upper right corner; at the edge of the picture, where it would be cut, at the other one. */
const markX = (x: number, width: number) => `${x + width > 97 ? x : x + width}%`;
const markY = (y: number, height: number) => `${y < 3 ? y + height : y}%`;

/** A capture at its full size is larger than most windows: its frame scrolls, and a link leads to each ring. */
export function FullSizeCapture({ capture, rings }: Omit<CapturePictureProps, "isFullSize">) {
  return (
    <>
      {rings.shown.length > 0 && (
        <nav aria-label="Rings" className="border-line border-b px-3 py-2 text-sm print:hidden">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {rings.shown.map(({ control, number }) => (
              <li key={control}>
                <a href={`#${ringAnchor(number)}`} className="link">
                  {number}, {controls[control].label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label="The capture at its full size"
        className="max-h-[85vh] overflow-auto print:max-h-none"
      >
        <CapturePicture capture={capture} rings={rings} isFullSize />
      </section>
    </>
  );
}

const ringAnchor = (number: number) => `ring-${number}`;

/** Says whose picture it is, where a drawing says what it was checked against. */
export const captureSource = "A capture by whoever runs this Orglink";

/** What was asked for and nobody ringed; nothing when every ring is there. */
export function MissingRings({ rings: { missing } }: { rings: CaptureRings }) {
  if (missing.length === 0) return null;
  const named = missing.map(({ control, number }) => `${number}, ${controls[control].label}`);
  return <span className="basis-full text-soft">Not ringed in this capture: {named.join("; ")}</span>;
}

/** The capture in words: the page and each ring. What nobody ringed is `MissingRings`', which everybody reads. */
export function captureLines({ screen }: Capture, { shown }: Pick<CaptureRings, "shown">): readonly string[] {
  return [
    `Capture of the Salesforce page ${screenTitle(screen)}.`,
    ...shown.map(({ control, number }) => `Ring ${number}, ${controls[control].label}.`),
  ];
}
