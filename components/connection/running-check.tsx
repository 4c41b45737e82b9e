"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { StageRecord } from "#lib/domain/check/check-run";
import LiveStages from "./live-stages.tsx";

type RunningCheckProps = {
  title: string;
  stages: readonly StageRecord[];
  progressHref: string;
  cancelHref: string;
};

/** A check under way, stage by stage as it happens; when it ends the page shows what came of it. */
export function RunningCheck({ title, stages, progressHref, cancelHref }: RunningCheckProps) {
  const router = useRouter();
  const readAnew = useCallback(() => router.refresh(), [router]);
  return (
    <div className="max-w-form" aria-live="polite">
      <LiveStages progressHref={progressHref} cancelHref={cancelHref} title={title} known={stages} onOver={readAnew} />
      <noscript>
        <form method="post" action={cancelHref}>
          <button type="submit">Cancel this check</button>
        </form>
      </noscript>
    </div>
  );
}
