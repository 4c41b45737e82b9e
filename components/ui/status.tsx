import type { ReactNode } from "react";
import { type StatusKind, statusWords } from "#lib/words/statuses";

const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const looks: Record<StatusKind, { color: string; sign: ReactNode }> = {
  healthy: {
    color: "text-good",
    sign: (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="m5 8.2 2.1 2.1L11 6" {...stroke} className="stroke-paper" />
      </>
    ),
  },
  waiting: { color: "text-wait", sign: <path d="M8 2a6 6 0 1 0 6 6" {...stroke} /> },
  checking: {
    color: "text-ink",
    sign: <path d="M8 2a6 6 0 1 0 6 6" {...stroke} className="turning origin-center" />,
  },
  failing: {
    color: "text-bad",
    sign: (
      <>
        <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="currentColor" />
        <path d="m5.5 5.5 5 5m0-5-5 5" {...stroke} className="stroke-paper" />
      </>
    ),
  },
  interrupted: { color: "text-wait", sign: <path d="M2 8h3.500m5 0H14M8 4v8" {...stroke} /> },
  unchecked: {
    color: "text-faint",
    sign: <circle cx="8" cy="8" r="6" {...stroke} strokeWidth="1.6" strokeDasharray="2.2 2.5" />,
  },
  paused: {
    color: "text-soft",
    sign: (
      <>
        <circle cx="8" cy="8" r="6.2" {...stroke} strokeWidth="1.6" />
        <path d="M6.300 5.700v4.600m3.400-4.600v4.600" {...stroke} strokeWidth="1.8" />
      </>
    ),
  },
  practice: { color: "text-soft", sign: <path d="m8 1.8 6.2 6.200L8 14.2 1.8 8Z" {...stroke} /> },
};

/** The shape of a state alone, for where the word stands beside it anyway. */
export function StatusSign({ kind, className = "" }: { kind: StatusKind; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block size-[0.95em] shrink-0 ${looks[kind].color} ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      {looks[kind].sign}
    </svg>
  );
}

/** A state: its shape, its word (or a longer one), and a restrained color. */
export function Status({ kind, children, detail }: { kind: StatusKind; children?: ReactNode; detail?: ReactNode }) {
  return (
    <span className="inline-grid grid-cols-[auto_1fr] items-baseline gap-x-2">
      <StatusSign kind={kind} className="self-center" />
      <span>{children ?? statusWords[kind]}</span>
      {detail && <span className="col-start-2 text-faint text-sm">{detail}</span>}
    </span>
  );
}
