import { Disclosure } from "#components/ui/disclosure";
import { Stage, StageList } from "#components/ui/stage-list";
import type { StageRecord } from "#lib/domain/check/check-run";
import { measuredTime } from "#lib/words/durations";
import { callWords, stageDetail, stageWords } from "#lib/words/stages";

type CheckTimelineProps = {
  stages: readonly StageRecord[];
  /** Which check this is: "Billing sync, check of 14:02". */
  title: string;
};

/** A check run stage by stage; each request and its times for those who want them. */
export function CheckTimeline({ stages, title }: CheckTimelineProps) {
  const calls = stages.flatMap((stage) => stage.calls.map((call) => ({ stage: stage.stage, words: callWords(call) })));
  return (
    <section aria-label={title}>
      <p className="pb-1 text-faint text-sm">{title}</p>
      <StageList label="Stages">
        {stages.map((record) => (
          <Stage
            key={record.stage}
            look={record.state}
            name={stageWords[record.stage].name}
            detail={stageDetail(record)}
            duration={record.durationMs === undefined ? "" : measuredTime(record.durationMs)}
          />
        ))}
      </StageList>
      {calls.length > 0 && (
        <div className="-mt-px">
          <Disclosure summary="What was asked">
            <ol className="grid gap-1.5">
              {calls.map(({ stage, words }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the requests of a stage have an order and no other name
                <li key={`${stage}-${at}`} className="value text-xs">
                  {words}
                </li>
              ))}
            </ol>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
