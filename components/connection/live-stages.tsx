"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RunState, type StageRecord, stages } from "#lib/domain/check-run";
import { CheckTimeline } from "./check-timeline.tsx";

type RunProgress = { readonly state: RunState; readonly stages: readonly StageRecord[] };

const pollEveryMs = 300;
const notBegun: readonly StageRecord[] = stages
  .filter((stage) => stage !== "rotation-readiness")
  .map((stage) => ({ stage, state: "pending", calls: [] }));

/** The stages of a run that was only just asked for: while the server does not know it yet, all are still to come. */
export default function LiveStages({ progressHref }: { progressHref: string }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watched progressHref={progressHref} />
    </QueryClientProvider>
  );
}

function Watched({ progressHref }: { progressHref: string }) {
  const { data } = useQuery({
    queryKey: [progressHref],
    queryFn: () => readProgress(progressHref),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : pollEveryMs),
  });
  const known = data?.stages.length ? data.stages : notBegun;
  return <CheckTimeline stages={known} title="What Orglink is doing" />;
}

async function readProgress(href: string): Promise<RunProgress | null> {
  const answer = await fetch(href);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`progress answered ${answer.status}`);
  return answer.json();
}
