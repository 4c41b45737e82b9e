import type { ReactNode } from "react";
import type { StageState } from "#lib/domain/check/check-run";
import { stageStateWords } from "#lib/words/stages";

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.8,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const signs: Record<StageState, { color: string; sign: ReactNode }> = {
  pending: {
    color: "text-edge",
    sign: <circle cx="10" cy="10" r="7" {...line} strokeWidth="1.4" strokeDasharray="2.4 2.6" />,
  },
  running: {
    color: "text-ring",
    sign: <path d="M10 3a7 7 0 1 0 7 7" {...line} strokeWidth="2.4" className="turning origin-center" />,
  },
  passed: {
    color: "text-good",
    sign: (
      <>
        <circle cx="10" cy="10" r="7.6" {...line} />
        <path d="m6.7 10.2 2.3 2.3 4.4-5" {...line} />
      </>
    ),
  },
  advice: {
    color: "text-wait",
    sign: (
      <>
        <path d="m10 2 8 8-8 8-8-8Z" {...line} />
        <path d="M10 6.500v4.200m0 2.600v.010" {...line} />
      </>
    ),
  },
  failed: {
    color: "text-bad",
    sign: (
      <>
        <rect x="2.4" y="2.4" width="15.2" height="15.2" rx="3" {...line} />
        <path d="m7 7 6 6m0-6-6 6" {...line} />
      </>
    ),
  },
  skipped: { color: "text-edge", sign: <path d="M5 10h10" {...line} /> },
};

/** The stages of something that happens in order, each with its state, what was found, and how long it took. */
export function StageList({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol aria-label={label} className="divide-y divide-line border-line border-b">
      {children}
    </ol>
  );
}

type StageProps = { look: StageState; name: string; detail?: ReactNode; duration?: string };

export function Stage({ look, name, detail, duration }: StageProps) {
  const isDormant = look === "pending" || look === "skipped";
  return (
    <li className="grid grid-cols-[1.25rem_1fr_auto] gap-x-3 py-2.5">
      <svg viewBox="0 0 20 20" className={`mt-0.5 size-5 ${signs[look].color}`} aria-hidden="true" focusable="false">
        {signs[look].sign}
      </svg>
      <span className={isDormant ? "text-faint" : look === "failed" || look === "running" ? "font-semibold" : ""}>
        {name}
        <span className="sr-only">, {stageStateWords[look]}</span>
      </span>
      <span className="pt-0.5 text-right font-mono text-faint text-xs tabular-nums">{duration}</span>
      {detail && <span className="wrap-anywhere col-start-2 col-end-4 text-faint text-sm">{detail}</span>}
    </li>
  );
}
