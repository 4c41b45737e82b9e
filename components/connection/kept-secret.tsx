"use client";

import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

type KeptSecretProps = {
  /** Until when, in ISO 8601, UTC. */
  until: string;
  /** Set when the kept one does not fit: the field is open then. */
  isReplaced: boolean;
  /** The field for another secret. */
  children: ReactNode;
};

/** Says that the Consumer Secret is there though nobody sees it, with the field to replace it folded away. */
export function KeptSecret({ until, isReplaced, children }: KeptSecretProps) {
  return (
    <div className="mb-3 grid gap-1.5">
      <p className="font-semibold text-md">Consumer Secret</p>
      {!isReplaced && (
        <p className="flex items-baseline gap-2.5 rounded-md border border-line bg-well px-3 py-2.5 text-md">
          <Icon name="lock" className="translate-y-0.5 text-soft" />
          <span>
            Kept, sealed, until {until.slice(0, 10)} {until.slice(11, 16)} UTC. Nothing to paste again.
          </span>
        </p>
      )}
      <details open={isReplaced} className="group">
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 font-semibold text-sm [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-right" className="text-soft group-open:rotate-90" />
          Replace
        </summary>
        <div className="pt-2">{children}</div>
      </details>
    </div>
  );
}
