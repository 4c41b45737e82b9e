"use client";

import { useEffect, useRef } from "react";

/** Said by a form’s report, when what was sent was not taken. */
export const refusedEvent = "form-refused";

type SummaryLine = { readonly field: string; readonly message: string };

type ErrorSummaryProps = {
  lines: readonly SummaryLine[];
  /** What is wrong when no field is: its first sentence is the headline. */
  title?: string;
  /** Anything that is another one after another refusal. */
  attempt?: unknown;
};

/** All that is wrong with a form, at its top, each line leading to its field. Takes the focus after each refusal. */
export function ErrorSummary({ lines, title, attempt }: ErrorSummaryProps) {
  const [headline, rest] = parted(title);
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to take the focus again
  useEffect(() => {
    summary.current?.focus();
    summary.current?.dispatchEvent(new Event(refusedEvent, { bubbles: true }));
  }, [attempt]);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="mb-3 grid gap-2 rounded-md border-2 border-bad bg-bad-wash px-4 py-3.5"
    >
      <h2 className="font-semibold text-lg">
        {headline ?? (lines.length === 1 ? "One thing to fix" : `${lines.length} things to fix`)}
      </h2>
      {rest && <p className="max-w-prose">{rest}</p>}
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

function parted(title: string | undefined): readonly [string | undefined, string | undefined] {
  const end = title?.indexOf(". ") ?? -1;
  return end === -1 ? [title, undefined] : [title?.slice(0, end + 1), title?.slice(end + 2)];
}
