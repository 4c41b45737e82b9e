import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import { TextLink } from "#components/ui/text-link";
import type { RunState } from "#lib/domain/check/check-run";
import { runWords } from "#lib/words/runs";
import type { StatusKind } from "#lib/words/statuses";
import { supportCodeLabel } from "#lib/words/support-codes";

export type RunSummary = {
  readonly href: string;
  readonly state: RunState;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly supportCode: string;
  readonly problemTitle?: string | undefined;
};

const kinds: Readonly<Record<RunState, StatusKind>> = {
  running: "checking",
  passed: "healthy",
  failed: "failing",
  interrupted: "interrupted",
  cancelled: "unchecked",
};

/** The latest checks, each with its support code. */
export function RunList({ runs }: { runs: readonly RunSummary[] }) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="latest-checks" className="mt-6">
      <div className="flex items-baseline justify-between gap-x-6">
        <h3 id="latest-checks" className="font-semibold text-md">
          The latest
        </h3>
        <span aria-hidden className="text-sm text-soft max-sm:hidden">
          {supportCodeLabel}
        </span>
      </div>
      <ol className="mt-2 divide-y divide-line border-line border-y">
        {runs.map(({ href, state, startedAt, supportCode, problemTitle }) => (
          <li key={href} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 text-md">
            <Status kind={kinds[state]} detail={problemTitle}>
              <TextLink href={href} className="hover:underline">
                {runWords[state].name} <RelativeTime at={startedAt} />
              </TextLink>
            </Status>
            <span className="text-sm text-soft">
              <span className="sm:sr-only">{supportCodeLabel} </span>
              <span className="value inline-block">{supportCode}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
