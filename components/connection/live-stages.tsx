"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { type RunState, type StageRecord, stagesOf } from "#lib/domain/check/check-run";
import { CheckTimeline } from "./check-timeline.tsx";
import { polling } from "./polling.ts";

type RunProgress = { readonly state: RunState; readonly stages: readonly StageRecord[] };

export type LiveStagesProps = {
  /** Where the run's progress is read; while the server does not know the run yet, all its stages are still to come. */
  progressHref: string;
  /** Where it is cancelled. */
  cancelHref: string;
  title?: string;
  /** The stages as the page knows them. */
  known?: readonly StageRecord[];
  /** Told once that the run has ended. */
  onOver?: () => void;
};

const pollEveryMs = 300;
const notBegun: readonly StageRecord[] = stagesOf({ rotatesByApi: false }).map((stage) => ({
  stage,
  state: "pending",
  calls: [],
}));

/** The stages of a run that is under way, as they happen, and the way to cancel it. */
export default function LiveStages(props: LiveStagesProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watched {...props} />
    </QueryClientProvider>
  );
}

function Watched({ progressHref, cancelHref, title = "What Orglink is doing", known, onOver }: LiveStagesProps) {
  const poll = useMemo(() => polling<RunProgress | null>(progressHref, pollEveryMs), [progressHref]);
  const { data } = useQuery({
    queryKey: [progressHref],
    queryFn: poll.ask,
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : poll.pauseMs()),
    retry: false,
  });
  const isOver = data ? data.state !== "running" : false;
  useEffect(() => {
    if (isOver) onOver?.();
  }, [isOver, onOver]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const shown = data?.stages.length ? data.stages : (known ?? notBegun);
  return (
    <div ref={place} className="grid scroll-mb-6 gap-3">
      <CheckTimeline stages={shown} title={title} />
      {!isOver && <CancelCheck cancelHref={cancelHref} isBegun={Boolean(data) || known !== undefined} />}
    </div>
  );
}

/** Sends by itself: the form around it, if any, is the one that waits for the run. */
function CancelCheck({ cancelHref, isBegun }: { cancelHref: string; isBegun: boolean }) {
  const [isAsked, setAsked] = useState(false);
  async function cancel() {
    setAsked(true);
    const answer = await fetch(cancelHref, { method: "POST" }).catch(() => null);
    if (!answer?.ok) setAsked(false);
  }
  return (
    <p>
      <Button size="small" onClick={() => void cancel()} disabled={!isBegun || isAsked}>
        {isAsked ? "Cancelling" : "Cancel"}
      </Button>
    </p>
  );
}
