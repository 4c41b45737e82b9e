import { Stage, StageList } from "#components/ui/stage-list";
import type { IdentityCard, StageRecord } from "#lib/domain/check/check-run";
import { connectedWords, proofOf } from "#lib/words/connected";
import { measuredTime } from "#lib/words/durations";
import { stageWords } from "#lib/words/stages";

type ProofsProps = { stages: readonly StageRecord[]; card: IdentityCard; myDomain: string };

/** What the check that connected proved, a sentence a stage. */
export function Proofs({ stages, card, myDomain }: ProofsProps) {
  return (
    <section aria-labelledby="proven">
      <h2 id="proven" className="mb-2 font-semibold text-xl">
        {connectedWords.proven}
      </h2>
      <StageList label={connectedWords.proven}>
        {stages.map((record) => (
          <Stage
            key={record.stage}
            look={record.state}
            name={stageWords[record.stage].name}
            detail={proofOf(record, { card, myDomain })}
            duration={record.durationMs === undefined ? "" : measuredTime(record.durationMs)}
          />
        ))}
      </StageList>
    </section>
  );
}
