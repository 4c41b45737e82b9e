import { FailingNotice } from "#components/recheck/failing-notice";
import type { Session } from "#lib/actions/session";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connection";
import { evidenceWords } from "#lib/words/evidence";
import { runMeaning } from "#lib/words/run-meaning";
import { passesWords } from "#lib/words/standings";

/** Of a connection that does not work: why, and what to do first. Further ways on stand beside the one to the run. */
export function WhyNot({ session, read }: { session: Session; read: ConnectionWithRuns }) {
  const { health } = read.connection;
  const failed = health === "healthy" ? undefined : read.runs.find((run) => run.state === "failed");
  const meaning = failed && runMeaning(failed, { connection: read, setup: null });
  if (!failed || !meaning) return null;
  return (
    <FailingNotice
      tone={health === "waiting" ? "wait" : "bad"}
      title={meaning.title}
      act={health === "waiting" ? passesWords : (meaning.fixes[0] ?? meaning.likelyCause)}
      evidence={evidenceWords(meaning.evidence)}
      runHref={session.to.run(failed.id)}
    />
  );
}
