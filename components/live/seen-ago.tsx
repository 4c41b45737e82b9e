"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { clockSecondOf } from "#lib/words/instants";
import { seenAgo } from "#lib/words/live-guide";
import { latestSeen, subscribeSeen } from "./seen-store.ts";

/** How long ago the org was seen; without scripts, or before they run, when. `at` is ISO 8601 in UTC, as the page was made. */
export function SeenAgo({ at }: { at: string }) {
  const latest = useSyncExternalStore(subscribeSeen, latestSeen, () => null);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  // An age needs one clock: until the page has heard of a look by its own, it says the instant.
  const isKnown = now !== null && latest !== null && latest.at >= at;
  const shown = isKnown ? latest.at : at;
  return (
    <time dateTime={shown} title={clockSecondOf(shown)} className="tabular-nums">
      {isKnown ? seenAgo(now - latest.hereMs) : `at ${clockSecondOf(at)}`}
    </time>
  );
}
