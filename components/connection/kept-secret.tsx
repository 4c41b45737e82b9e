"use client";

import type { ReactNode } from "react";
import type { FilledSecret } from "#components/form/draft-context";
import { Icon } from "#components/ui/icon";
import { whenTyped } from "#lib/words/drafts";
import { minuteOf } from "#lib/words/instants";

type KeptSecretProps = {
  /** Until when, in ISO 8601, UTC. */
  until: string;
  /** It was typed into this form before, and not sent. */
  typed?: FilledSecret | null;
  /** The kept one does not fit: the field stands open, and there is nothing to fold away. */
  isUseless: boolean;
  /** The field for another secret. */
  children: ReactNode;
};

/** Says that the Consumer Secret is there though nobody sees it, with the field to replace it folded away. */
export function KeptSecret({ until, typed, isUseless, children }: KeptSecretProps) {
  return (
    <div className="group/kept grid">
      <div className={isUseless ? "hidden" : "grid gap-1.5"}>
        <p className="font-semibold text-md group-has-[details[open]]/kept:hidden">Consumer Secret</p>
        <p className="flex items-baseline gap-2.5 rounded-md border border-line bg-well px-3 py-2.5 text-md">
          <Icon name="lock" className="translate-y-0.5 text-soft" />
          <span>
            {typed
              ? `Typed ${whenTyped(typed.at.typed, typed.at.read)} for ${typed.myDomain}, kept sealed, not shown, until`
              : "Kept, sealed, until"}{" "}
            <time dateTime={until} className="whitespace-nowrap">
              {minuteOf(until)}
            </time>
            . Nothing to paste again.
          </span>
        </p>
      </div>
      <details open={isUseless} className="group/replace">
        <summary
          className={`${isUseless ? "hidden" : "inline-flex"} min-h-9 cursor-pointer list-none items-center gap-1.5 font-semibold text-sm [&::-webkit-details-marker]:hidden`}
        >
          <Icon name="chevron-right" className="text-soft group-open/replace:rotate-90" />
          Replace
        </summary>
        {children}
      </details>
    </div>
  );
}
