"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { LookView } from "#lib/domain/look/look-view";
import { liveWords, nextLook } from "#lib/words/live-guide";
import { polling } from "../connection/polling.ts";
import { forgetSeen, noteSeen } from "./seen-store.ts";

type LiveLookProps = {
  /** How the look stood when the page was made. */
  made: LookView;
  /** Where it is kept going, and read. */
  href: string;
  /** Whoever may only read does not keep it going. */
  mayRenew: boolean;
};

const askEveryMs = 4_000;

/**
 * Keeps the org being looked at while this page is to be seen, and says when the next look comes. When another answer came, the page is
 * read anew in place. A page that is hidden or left says so, and asks nothing.
 */
export function LiveLook(props: LiveLookProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Looking {...props} />
    </QueryClientProvider>
  );
}

function Looking({ made, href, mayRenew }: LiveLookProps) {
  const router = useRouter();
  const poll = useMemo(
    () => polling<LookView>(href, askEveryMs, (at) => fetch(at, { method: mayRenew ? "POST" : "GET" })),
    [href, mayRenew],
  );
  const { data = made, dataUpdatedAt } = useQuery({
    queryKey: [href],
    queryFn: poll.ask,
    refetchInterval: poll.pauseMs,
    refetchOnWindowFocus: "always",
    retry: false,
  });
  useSayLeft(mayRenew ? `${href}?page=left` : null);

  useEffect(() => {
    if (dataUpdatedAt === 0 || data.seenAt === null) return;
    noteSeen({ at: data.seenAt, hereMs: dataUpdatedAt - (Date.parse(data.now) - Date.parse(data.seenAt)) });
  }, [data, dataUpdatedAt]);
  useEffect(() => forgetSeen, []);
  // At every answer, until the page shows what the answer speaks of: a reading that failed is made up for by the next.
  const isStale = data.changes !== made.changes || data.isOn !== made.isOn;
  useEffect(() => {
    if (dataUpdatedAt > 0 && isStale) router.refresh();
  }, [isStale, dataUpdatedAt, router]);

  const now = useSecond();
  if (dataUpdatedAt === 0 || now === 0 || !data.isOn) return null;
  if (data.isLooking) return <span>{liveWords.looking}</span>;
  if (data.nextAt === null) return null;
  const leftMs = Date.parse(data.nextAt) - Date.parse(data.now) - Math.max(0, now - dataUpdatedAt);
  return (
    <span role="timer" className="tabular-nums">
      {nextLook(leftMs)}
    </span>
  );
}

/** Tells once that the page was hidden or left: the other pages of the setup, if there are some, keep on. */
function useSayLeft(href: string | null): void {
  useEffect(() => {
    if (href === null) return;
    const say = () => void navigator.sendBeacon(href);
    const hidden = () => document.visibilityState === "hidden" && say();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", say);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", say);
      say();
    };
  }, [href]);
}

/** The browser's clock, each second; 0 before the page runs. */
function useSecond(): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
