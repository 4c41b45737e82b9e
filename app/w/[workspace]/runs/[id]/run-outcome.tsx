import { AdviceList } from "#components/connection/advice-list";
import { IdentityCard } from "#components/connection/identity-card";
import { ProblemPanel } from "#components/connection/problem-panel";
import { RetryForms } from "#components/connection/retry-forms";
import { SupportCode } from "#components/connection/support-code";
import { ProblemScreen } from "#components/guide/problem-screen";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { connectAsNew } from "#lib/actions/repairs/change-repair";
import { retryRepair } from "#lib/actions/repairs/repair-connection";
import type { Session } from "#lib/actions/session";
import { keepTrying } from "#lib/actions/setups/keep-trying";
import { retrySetup } from "#lib/actions/setups/retry-setup";
import { repairOf } from "#lib/domain/repair/repair-of";
import { practicePath } from "#lib/guide/setup-links";
import { ownValuesOf } from "#lib/guide/values";
import { routes, type WorkspaceRoutes } from "#lib/routes";
import type { CheckRun } from "#lib/services/checks/read-check-run";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connection";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";
import { repairWords } from "#lib/words/repairs";
import { type DeepLink, type RunMeaning, runMeaning } from "#lib/words/run-meaning";
import { nothingLost } from "#lib/words/waits";

type RunOutcomeProps = {
  session: Session;
  run: CheckRun;
  connection: ConnectionWithRuns | null;
  setup: SetupWithTicks | null;
};

/** What came of a check that has ended: who answered, or the problem and the way on. */
export async function RunOutcome({ session, run, connection, setup }: RunOutcomeProps) {
  const meaning = runMeaning(run, { connection, setup });
  if (meaning === null) {
    return (
      <div className="grid gap-8">
        {run.card && <IdentityCard card={run.card} myDomain={run.myDomain} />}
        <AdviceList advice={run.advice} />
        <SupportCode code={run.supportCode} />
      </div>
    );
  }
  const { control, screen, deepLink } = meaning;
  const openSetup = meaning.openSetupId === null ? null : setup;
  const openRepair = setup?.setup.repairs && setup.setup.state === "open" ? setup : null;
  const isLatest = setup?.lastRun?.id === run.id;
  const offersWait = isLatest && setup?.waiting.state === "over" && meaning.mayCureItself;
  const way = repairOf(meaning.code);
  const nextRunId = session.newId();
  const capture = screen && found(await session.ask(readCaptures, [screen])).get(screen);
  return (
    <ProblemPanel
      meaning={meaning}
      supportCode={run.supportCode}
      screen={
        control && (
          <ProblemScreen
            control={control}
            look={setup?.setup.look ?? "new"}
            own={setup ? ownValuesOf(setup.setup) : { myDomain: run.myDomain }}
            capture={capture || undefined}
          />
        )
      }
      deepLink={deepLink ? { href: hrefOf(deepLink), label: deepLink.label } : undefined}
      stepHref={stepHref(meaning, session.to)}
      articleHref={routes.problem(meaning.code)}
      repair={
        connection && session.allows("connection:repair")
          ? {
              href: session.to.repairConnection(connection.connection.id, way === "elsewhere" ? null : way),
              isCure: way !== "elsewhere" && way !== "run-as-user",
            }
          : undefined
      }
      kept={keptWords(openSetup, openRepair)}
      actions={
        session.allows("connection:test") && (
          <RetryForms
            runId={nextRunId}
            progressHref={session.to.runProgress(nextRunId)}
            cancelHref={session.to.cancelRun(nextRunId)}
            {...(openSetup && session.allows("connection:create")
              ? {
                  setup: {
                    id: openSetup.setup.id,
                    isSecretKept: openSetup.isSecretKept,
                    action: retrySetup,
                    changeHref: session.to.connect(openSetup.setup.id),
                    ...(offersWait ? { keepTrying } : {}),
                  },
                }
              : {})}
            {...(connection && openRepair && session.allows("connection:repair")
              ? {
                  repair: {
                    connectionId: connection.connection.id,
                    action: retryRepair,
                    ...(offersWait && openRepair.isSecretKept
                      ? { keepTrying: { setupId: openRepair.setup.id, action: keepTrying } }
                      : {}),
                    ...(meaning.code === "other-org" ? { connectAsNew } : {}),
                  },
                }
              : {})}
            {...(connection && !openRepair
              ? {
                  connection: {
                    id: connection.connection.id,
                    action: recheckConnection,
                    ...(meaning.code === "other-org" && session.allows("setup:start")
                      ? { connectAsNewHref: session.to.newSetup }
                      : {}),
                  },
                }
              : {})}
          />
        )
      }
    />
  );
}

/** What became of the values that were checked. */
function keptWords(openSetup: SetupWithTicks | null, openRepair: SetupWithTicks | null): string | undefined {
  if (openRepair) return openRepair.isSecretKept ? repairWords.nothingReplacedAllKept : repairWords.nothingReplaced;
  return openSetup?.isSecretKept ? nothingLost : undefined;
}

const hrefOf = (link: DeepLink): string =>
  link.to === "salesforce" ? link.href : practicePath(link.host, link.page, link.control ?? undefined);

/** The step in the setup that is under way; of a connection, whose setup is done, in the guide that everybody can read. */
function stepHref({ step, control, openSetupId }: RunMeaning, to: WorkspaceRoutes): string | undefined {
  if (step === null) return undefined;
  return openSetupId === null ? routes.guideStep(step, control) : to.step(openSetupId, step, control);
}
