import { FailingNotice } from "#components/recheck/failing-notice";
import { LinkButton } from "#components/ui/button";
import type { Session } from "#lib/actions/session";
import { repairOf } from "#lib/domain/repair/repair-of";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connection";
import { evidenceWords } from "#lib/words/evidence";
import { repairWords } from "#lib/words/repairs";
import { runMeaning } from "#lib/words/run-meaning";
import { passesWords } from "#lib/words/standings";

/** Of a connection that does not work: why, and what to do first. Further ways on stand beside the one to the run. */
export function WhyNot({ session, read }: { session: Session; read: ConnectionWithRuns }) {
  const { health } = read.connection;
  // The check that told how it stands: one of a repair does not.
  const told = read.runs.find((run) => run.id === read.connection.lastRunId);
  const failed = health === "healthy" ? undefined : told;
  const meaning = failed && runMeaning(failed, { connection: read, setup: null });
  if (!failed || !meaning) return null;
  const way = session.allows("connection:repair") ? repairOf(meaning.code) : "elsewhere";
  return (
    <FailingNotice
      tone={health === "waiting" ? "wait" : "bad"}
      title={meaning.title}
      act={health === "waiting" ? passesWords : (meaning.fixes[0] ?? meaning.likelyCause)}
      evidence={evidenceWords(meaning.evidence)}
      runHref={session.to.run(failed.id)}
      actions={
        way !== "elsewhere" && (
          <LinkButton href={session.to.repairConnection(read.connection.id, way)} variant="primary" size="small">
            {repairWords.repair}
          </LinkButton>
        )
      }
    />
  );
}
