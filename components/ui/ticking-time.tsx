"use client";

import { useEffect, useState } from "react";
import { minuteOf } from "#lib/words/instants";
import { type TimeSays, timeWords } from "./time-ago.ts";

const tickMs = 15_000;

type TickingTimeProps = {
  /** ISO 8601 in UTC. */
  at: string;
  /** What the clock said when the page was made, in milliseconds since 1970. */
  madeAtMs: number;
  says?: TimeSays;
};

export function TickingTime({ at, madeAtMs, says = "ago" }: TickingTimeProps) {
  const [now, setNow] = useState({ ms: madeAtMs, isReaders: false });
  useEffect(() => {
    const timer = setInterval(() => setNow({ ms: Date.now(), isReaders: true }), tickMs);
    return () => clearInterval(timer);
  }, []);
  const moment = now.isReaders ? new Date(at).toLocaleString() : minuteOf(at);
  return (
    <time dateTime={at} title={moment}>
      {timeWords[says](Date.parse(at), now.ms)}
    </time>
  );
}
