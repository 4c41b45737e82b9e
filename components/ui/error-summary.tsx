"use client";

import { useEffect, useRef } from "react";

export type SummaryLine = { readonly field: string; readonly message: string };

/**
 * All that is wrong with a form, at its top, each line leading to its field. Takes the focus when it appears, and again
 * whenever `attempt` changes, so that a second refusal is noticed too.
 */
export function ErrorSummary({
  lines,
  title,
  attempt = 0,
}: {
  lines: readonly SummaryLine[];
  title?: string;
  attempt?: number;
}) {
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is the reason to focus again
  useEffect(() => summary.current?.focus(), [attempt]);
  if (lines.length === 0) return null;
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 rounded-md border-2 border-bad bg-bad-wash px-4 py-3.5"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title" className="font-semibold text-lg">
        {title ?? (lines.length === 1 ? "One thing to set right" : `${lines.length} things to set right`)}
      </h2>
      <ul className="grid gap-1">
        {lines.map(({ field, message }) => (
          <li key={field}>
            <a className="link font-medium text-bad" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
