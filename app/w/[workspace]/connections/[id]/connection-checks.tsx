import { RunList } from "#components/connection/run-list";
import { CheckHistory } from "#components/recheck/check-history";
import { LookedAfterForms } from "#components/recheck/looked-after";
import { Disclosure } from "#components/ui/disclosure";
import { changeInterval, pauseOrResume } from "#lib/actions/rechecks/change-rechecks";
import type { Session } from "#lib/actions/session";
import { articles } from "#lib/domain/problems/articles";
import { recentOf } from "#lib/domain/recheck/recent-of";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connection";
import { ruleWords } from "#lib/words/looked-after";

/** How the checks of a connection went, how often it is checked, and the latest of them one by one. */
export function ConnectionChecks({ session, read }: { session: Session; read: ConnectionWithRuns }) {
  const { connection, runs, history, lookedAfter } = read;
  const [oldest, newest] = [history[0], history.at(-1)];
  return (
    <section aria-labelledby="checks-title" className="mt-10 max-w-prose">
      <h2 id="checks-title" className="font-semibold text-xl">
        Checks
      </h2>
      {oldest && newest && (
        <div className="mt-4">
          <CheckHistory recent={recentOf(history)} from={oldest.at.toISOString()} to={newest.at.toISOString()} />
        </div>
      )}
      {lookedAfter && (
        <div className="mt-5">
          {session.allows("connection:change") ? (
            <Disclosure
              summary={
                <span>
                  Checked {ruleWords(lookedAfter)}
                  {lookedAfter.state === "paused" && ", now paused"}
                </span>
              }
            >
              <LookedAfterForms
                connectionId={connection.id}
                isPaused={lookedAfter.state === "paused"}
                ownMinutes={lookedAfter.ownMinutes}
                usualMinutes={lookedAfter.usualMinutes}
                changeInterval={changeInterval}
                pauseOrResume={pauseOrResume}
              />
            </Disclosure>
          ) : (
            <p className="text-md text-soft">Checked {ruleWords(lookedAfter)}</p>
          )}
        </div>
      )}
      <RunList
        runs={runs.map((run) => ({
          href: session.to.run(run.id),
          state: run.state,
          startedAt: run.startedAt.toISOString(),
          supportCode: run.supportCode,
          problemTitle: run.problem ? articles[run.problem.code].title : undefined,
        }))}
      />
    </section>
  );
}
