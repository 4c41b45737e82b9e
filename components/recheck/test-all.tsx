import type { ReactNode } from "react";
import { ButtonForm } from "#components/ui/button-form";
import { RelativeTime } from "#components/ui/relative-time";
import { StatusSign } from "#components/ui/status";
import { SubmitButton } from "#components/ui/submit-button";
import { checkedIn, type TestAll } from "#lib/domain/recheck/batch";
import type { ButtonAction } from "#lib/forms/form-state";
import type { batchForm } from "#lib/forms/recheck-forms";
import type { emptyForm } from "#lib/forms/workspace-forms";
import { progressWords, resultWords, seeFailing, testAllWords } from "#lib/words/test-all";

/** Has every connection checked. */
export const TestAllButton = ({ action }: { action: ButtonAction<typeof emptyForm> }) => (
  <ButtonForm action={action}>
    <SubmitButton>{testAllWords.start}</SubmitButton>
  </ButtonForm>
);

type TestAllPanelProps = {
  testAll: TestAll;
  /** The first page of all connections, where those that fail stand first. */
  hereHref: string;
  /** Takes it back, for those who may. */
  cancel?: ButtonAction<typeof batchForm> | undefined;
};

/** How far a *Test all* is, or what came of it. */
export function TestAllPanel({ testAll, hereHref, cancel }: TestAllPanelProps) {
  switch (testAll.state) {
    case "none":
      return null;
    case "under-way":
      return <UnderWay {...testAll} hereHref={hereHref} cancel={cancel} />;
    case "ended":
      return <Ended {...testAll} hereHref={hereHref} />;
  }
}

/** A line across the page, between its head and its list. */
const Band = ({ children }: { children: ReactNode }) => (
  <section aria-label={testAllWords.start} className="mb-6 border-line border-y py-4 text-md">
    {children}
  </section>
);

type Rest = Omit<TestAllPanelProps, "testAll">;

function UnderWay({
  batchId,
  total,
  done,
  startedAt,
  hereHref,
  cancel,
}: Extract<TestAll, { state: "under-way" }> & Rest) {
  return (
    <Band>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-72 gap-2">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="inline-flex items-center gap-2 font-semibold">
              <StatusSign kind="checking" />
              {testAllWords.title}
            </span>
            <span className="text-soft tabular-nums">{progressWords(done, total)}</span>
          </p>
          <progress
            value={done}
            max={Math.max(1, total)}
            aria-label={testAllWords.title}
            className="progress h-2 w-full"
          />
        </div>
        {cancel && (
          <ButtonForm action={cancel} values={{ batchId }}>
            <SubmitButton size="small">Cancel</SubmitButton>
          </ButtonForm>
        )}
      </div>
      <p className="mt-2 text-sm text-soft">
        Begun <RelativeTime at={startedAt.toISOString()} />. {testAllWords.mayLeave}
        <noscript>
          {" "}
          <a href={hereHref} className="link">
            {testAllWords.reload}
          </a>{" "}
          {testAllWords.toSeeHowFar}
        </noscript>
      </p>
    </Band>
  );
}

function Ended({
  isCancelled,
  total,
  result,
  endedAt,
  hereHref,
}: Extract<TestAll, { state: "ended" }> & Pick<Rest, "hereHref">) {
  const isWhole = !isCancelled && checkedIn(result) >= total;
  const kind = result.failing > 0 ? "failing" : isWhole ? "healthy" : "interrupted";
  return (
    <Band>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="inline-flex items-baseline gap-2 font-semibold">
          <StatusSign kind={kind} className="translate-y-0.5" />
          {resultWords({ isCancelled, total, result })}
        </span>
        {result.failing > 0 && (
          <a href={`${hereHref}#list`} className="link">
            {seeFailing(result.failing)}
          </a>
        )}
        <span className="text-faint text-sm">
          <RelativeTime at={endedAt.toISOString()} />
        </span>
      </p>
    </Band>
  );
}

/** After a press that began nothing. */
export const NothingToTest = () => (
  <div role="status">
    <Band>
      <p className="inline-flex items-baseline gap-2">
        <StatusSign kind="paused" className="translate-y-0.5" />
        {testAllWords.nothing}
      </p>
    </Band>
  </div>
);
