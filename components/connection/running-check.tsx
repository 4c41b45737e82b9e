"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { RunState, StageRecord } from "#lib/domain/check-run";
import { CheckTimeline } from "./check-timeline.tsx";

type RunProgress = { readonly state: RunState; readonly stages: readonly StageRecord[] };

type RunningCheckProps = {
  title: string;
  stages: readonly StageRecord[];
  /** Where the run's progress is read. */
  progressHref: string;
};

const pollEveryMs = 300;

/** A check under way, stage by stage as it happens; when it ends the page shows what came of it. */
export function RunningCheck(props: RunningCheckProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watched {...props} />
    </QueryClientProvider>
  );
}

function Watched({ title, stages, progressHref }: RunningCheckProps) {
  const router = useRouter();
  const { data } = useQuery({
    queryKey: [progressHref],
    queryFn: () => readProgress(progressHref),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : pollEveryMs),
  });
  const isOver = data !== undefined && data.state !== "running";
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return (
    <div className="max-w-form" aria-live="polite">
      <CheckTimeline stages={data?.stages ?? stages} title={title} />
    </div>
  );
}

async function readProgress(href: string): Promise<RunProgress> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`progress answered ${answer.status}`);
  return answer.json();
}
