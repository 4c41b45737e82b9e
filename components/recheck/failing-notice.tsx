import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

type FailingNoticeProps = {
  tone: "bad" | "wait";
  /** What the problem is. */
  title: string;
  /** The one thing to do, or why there is nothing to do. */
  act: string;
  /** What Salesforce said. */
  evidence: string;
  runHref: string;
  /** Further ways on, beside the one to the article of the run. */
  actions?: ReactNode;
};

/** Why a connection does not work: what it is, what to do, the ways on; last the other side's words. */
export function FailingNotice({ tone, title, act, evidence, runHref, actions }: FailingNoticeProps) {
  return (
    <div className="mb-8">
      <Notice tone={tone} title={title}>
        <p className="mt-0.5 text-ink">{act}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {actions}
          <LinkButton href={runHref} size="small">
            See what to do
          </LinkButton>
        </div>
        {evidence && <p className="value mt-3 text-sm">{evidence}</p>}
      </Notice>
    </div>
  );
}
