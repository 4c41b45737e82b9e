import type { CardChange } from "#lib/domain/recheck/card-changes";
import { changedValue, changeNames } from "#lib/words/changes";

/** What another check found than the last one that passed, a line each: what it was, what it is now. */
export function WhatChanged({ title, changes }: { title: string; changes: readonly CardChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title" className="mb-8 max-w-prose">
      <h2 id="changes-title" className="font-semibold text-lg">
        {title}
      </h2>
      <dl className="mt-2 divide-y divide-line border-line border-y text-md">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_1fr]">
            <dt className="text-faint">{changeNames[field]}</dt>
            <dd className="wrap-anywhere min-w-0">
              <del className="text-soft decoration-edge">
                <span className="sr-only">was </span>
                {changedValue(field, before)}
              </del>{" "}
              <span aria-hidden="true" className="text-faint">
                →
              </span>{" "}
              <ins className="font-semibold no-underline">
                <span className="sr-only">is now </span>
                {changedValue(field, after)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
