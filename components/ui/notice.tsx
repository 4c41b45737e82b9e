import type { ReactNode } from "react";

type NoticeTone = "plain" | "good" | "wait" | "bad";

const tones: Record<NoticeTone, string> = {
  plain: "border-ink bg-sheet",
  good: "border-good bg-good-wash",
  wait: "border-wait bg-wait-wash",
  bad: "border-bad bg-bad-wash",
};

type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; id?: string };

/** Something said beside the way: a bar at its left, no box around it. */
export function Notice({ tone = "plain", title, children, id }: NoticeProps) {
  return (
    <div id={id} className={`max-w-prose border-l-3 px-4 py-3 text-md ${tones[tone]}`}>
      {title && <p className="font-semibold text-ink">{title}</p>}
      {children && <div className="text-soft [&_strong]:text-ink">{children}</div>}
    </div>
  );
}

/** A sheet of paper on the ground, for the one thing a page is about. */
export function Sheet({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-lg border border-line bg-sheet p-5 sm:p-7 ${className}`}>{children}</div>;
}
