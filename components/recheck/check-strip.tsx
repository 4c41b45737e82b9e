import { type CheckEnd, historyWords } from "#lib/words/histories";
import { marks, slotWidth, stripLines, stripSize } from "./strip-marks.ts";

const colors: Readonly<Record<CheckEnd, string>> = { p: "text-edge", f: "text-bad", w: "text-wait" };

const { width, height } = stripSize;

/** How the latest checks of a connection ended, the latest at the right; its words say the same. */
export function CheckStrip({ recent, className = "h-4" }: { recent: string; className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={className}
      fill="none"
      role="img"
      aria-label={historyWords(recent)}
    >
      <path d={`M0 15.500h${width}`} className="stroke-line" />
      {stripLines(recent).map(({ end, path }) => (
        <path
          key={end}
          d={path}
          className={colors[end]}
          stroke="currentColor"
          strokeWidth={marks[end].high}
          strokeDasharray={`${marks[end].width} ${slotWidth - marks[end].width}`}
        />
      ))}
    </svg>
  );
}

/** One mark of a strip, beside the word that explains it. */
export function StripMark({ end }: { end: CheckEnd }) {
  const { y, width: wide, high } = marks[end];
  return (
    <svg
      viewBox={`0 0 ${slotWidth} ${height}`}
      className={`inline-block h-4 ${colors[end]}`}
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M${(slotWidth - wide) / 2} ${y}h${wide}`} stroke="currentColor" strokeWidth={high} />
    </svg>
  );
}
