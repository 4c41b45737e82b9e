"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { idStandsHere, isOutdated, type WaitView } from "#lib/domain/wait/wait-view";
import { remainingTime } from "#lib/words/durations";
import { polling } from "./polling.ts";

export type Waiting = Extract<WaitView, { state: "waiting" }>;

type WaitingCountdownProps = {
  /** How the wait stood when the page was made. */
  waiting: Waiting;
  /** Where it is read from then on. */
  href: string;
  /** Where to go once it is connected; its id is put where `idStandsHere` is. */
  connectedHref: string;
  /** What stands before the time left. */
  lead?: string | undefined;
};

const askEveryMs = 2_000;

/** The time left until the next try. When the wait has ended, or a try has, the page is read anew; a connection is led to. */
export function WaitingCountdown(props: WaitingCountdownProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Counting {...props} />
    </QueryClientProvider>
  );
}

function Counting({ waiting: made, href, connectedHref, lead = "Next try in" }: WaitingCountdownProps) {
  const router = useRouter();
  const poll = useMemo(() => polling<WaitView>(href, askEveryMs), [href]);
  const { data = made, dataUpdatedAt } = useQuery({
    queryKey: [href],
    queryFn: poll.ask,
    refetchInterval: ({ state }) => (state.data && state.data.state !== "waiting" ? false : poll.pauseMs()),
    retry: false,
  });
  const next = data.state === "connected" ? connectedHref.replace(idStandsHere, data.connectionId) : null;
  const isStale = isOutdated(made, data);
  // At every answer, until the page shows what the answer speaks of: a reading that failed is made up for by the next.
  useEffect(() => {
    if (dataUpdatedAt === 0) return;
    if (next) router.push(next);
    else if (isStale) router.refresh();
  }, [next, isStale, dataUpdatedAt, router]);

  const waiting = data.state === "waiting" ? data : made;
  const leftMs = useTimeLeft(Date.parse(waiting.nextTryAt) - Date.parse(waiting.now), dataUpdatedAt);
  if (data.state !== "waiting") return <span>Reading what came of it</span>;
  if (waiting.isTrying || leftMs <= 0) return <span>Trying now</span>;
  return (
    <span role="timer" className="tabular-nums">
      {lead} {remainingTime(leftMs)}
    </span>
  );
}

/** Counts down what was left at an instant of the browser's own clock; 0 for one that is not known yet. */
function useTimeLeft(leftThenMs: number, thenMs: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return thenMs === 0 || now < thenMs ? leftThenMs : leftThenMs - (now - thenMs);
}
