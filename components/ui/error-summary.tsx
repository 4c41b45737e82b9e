"use client";

import { useEffect, useRef } from "react";

export type SummaryLine = { readonly field: string; readonly message: string };

type ErrorSummaryProps = {
  lines: readonly SummaryLine[];
  title?: string;
  /** Anything that is another one after another refusal. */
  attempt?: unknown;
};

/** All that is wrong with a form, at its top, each line leading to its field. Takes the focus after each refusal. */
export function ErrorSummary({ lines, title, attempt }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to take the focus again
  useEffect(() => summary.current?.focus(), [attempt]);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="mb-3 grid gap-2 rounded-md border-2 border-bad bg-bad-wash px-4 py-3.5"
    >
      <h2 className="font-semibold text-lg">
        {title ?? (lines.length === 1 ? "One thing to set right" : `${lines.length} things to set right`)}
      </h2>
      {lines.length > 0 && (
        <ul className="grid gap-1">
          {lines.map(({ field, message }) => (
            <li key={field}>
              <a className="link font-medium text-bad" href={`#${field}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
