"use client";

import dynamic from "next/dynamic";
import { useFormStatus } from "react-dom";

const LiveStages = dynamic(() => import("./live-stages.tsx"), { ssr: false });

type PendingStagesProps = { progressHref: string; cancelHref: string; className?: string };

/** Inside a form that makes a check run: its stages, for as long as the form is under way. */
export function PendingStages({ progressHref, cancelHref, className }: PendingStagesProps) {
  const { pending } = useFormStatus();
  if (!pending) return null;
  return (
    <div className={className}>
      <LiveStages progressHref={progressHref} cancelHref={cancelHref} />
    </div>
  );
}
