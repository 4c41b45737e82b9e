"use client";

import { useEffect, useState } from "react";
import { timeAgo } from "./time-ago.ts";

const refreshMs = 15_000;

/**
 * When something happened. The server writes the moment in UTC; the browser turns that into "6 minutes ago" with the
 * reader's own time as its title, and keeps it true.
 */
export function RelativeTime({ at }: { at: string }) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), refreshMs);
    return () => clearInterval(timer);
  }, []);
  const utc = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return (
    <time dateTime={at} title={now === null ? utc : new Date(at).toLocaleString()} className="whitespace-nowrap">
      {now === null ? utc : timeAgo(Date.parse(at), now)}
    </time>
  );
}
