import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge";
import { ButtonRow } from "#components/ui/button";
import { RelativeTime } from "#components/ui/relative-time";
import type { IdentityCard } from "#lib/domain/check/check-run";
import { orgAndKind, userOf } from "#lib/words/connected";

type ArrivalProps = {
  name: string;
  card: IdentityCard;
  at: Date;
  isPractice: boolean;
  /** What to press next. */
  children: ReactNode;
};

/** The head of the page of a new connection: the ring has closed around it. */
export function Arrival({ name, card, at, isPractice, children }: ArrivalProps) {
  return (
    <header className="mb-10 grid gap-x-7 gap-y-4 border-line border-b pb-8 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <ClosedRing />
      <div className="grid min-w-0 gap-3">
        <p className="text-faint text-sm">
          Connected <RelativeTime at={at.toISOString()} />
          {isPractice && (
            <>
              {" "}
              <Badge>practice</Badge>
            </>
          )}
        </p>
        <h1 className="wrap-anywhere font-bold text-2xl sm:text-3xl">{name} is connected</h1>
        <p className="wrap-anywhere max-w-prose text-lg text-soft">
          It reaches <strong className="text-ink">{orgAndKind(card)}</strong>, and works there as{" "}
          <strong className="text-ink">{userOf(card)}</strong>.
        </p>
        <div className="mt-2">
          <ButtonRow>{children}</ButtonRow>
        </div>
      </div>
    </header>
  );
}

/** The mark, drawn once around a tick; at once where motion is not wanted. */
function ClosedRing() {
  return (
    <svg viewBox="0 0 32 32" className="size-20 sm:size-24" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M17 8.8C9.8 8.3 4.4 12.4 4.4 18.400c0 6 5 10.2 11.7 10.2 7.2 0 12.1-4.6 12.1-11C28.2 9.6 22 3.6 13.2 3.4"
        pathLength={1}
        className="drawn-once text-ring"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path
        d="m11.4 18.700 3.400 3.400 6.600-7.600"
        className="text-good"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
