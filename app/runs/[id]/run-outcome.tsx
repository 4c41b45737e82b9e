import { AdviceList } from "#components/connection/advice-list";
import { IdentityCard } from "#components/connection/identity-card";
import { ProblemPanel } from "#components/connection/problem-panel";
import { RetryForms } from "#components/connection/retry-forms";
import { SupportCode } from "#components/connection/support-code";
import { ProblemScreen } from "#components/guide/problem-screen";
import { testConnection } from "#lib/actions/connections/test-connection";
import type { SignedIn } from "#lib/actions/guard";
import { keepTrying } from "#lib/actions/setups/keep-trying";
import { retrySetup } from "#lib/actions/setups/retry-setup";
import { may } from "#lib/domain/people/principal";
import { practicePath } from "#lib/guide/setup-links";
import { ownValuesOf } from "#lib/guide/values";
import { routes } from "#lib/routes";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connections";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";
import type { CheckRun } from "#lib/store/queries/check-runs";
import { type DeepLink, type RunMeaning, runMeaning } from "#lib/words/run-meaning";
import { nothingLost } from "#lib/words/waits";

type RunOutcomeProps = {
  who: SignedIn;
  run: CheckRun;
  connection: ConnectionWithRuns | null;
  setup: SetupWithTicks | null;
};

/** What came of a check that has ended: who answered, or the problem and the way on. */
export async function RunOutcome({ who: { instance, actor }, run, connection, setup }: RunOutcomeProps) {
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
  const isLatest = openSetup?.lastRun?.id === run.id;
  const offersWait = isLatest && openSetup?.setup.nextTryAt === null && meaning.mayCureItself;
  const nextRunId = instance.newId();
  const capture = screen && (await readCaptures({ instance, who: actor }, [screen])).get(screen);
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
      stepHref={stepHref(meaning)}
      articleHref={routes.problem(meaning.code)}
      kept={openSetup?.isSecretKept ? nothingLost : undefined}
      actions={
        may(actor.role, "connection:test") && (
          <RetryForms
            runId={nextRunId}
            progressHref={routes.runProgress(nextRunId)}
            cancelHref={routes.cancelRun(nextRunId)}
            {...(openSetup && may(actor.role, "connection:create")
              ? {
                  setup: {
                    id: openSetup.setup.id,
                    isSecretKept: openSetup.isSecretKept,
                    action: retrySetup,
                    changeHref: routes.connect(openSetup.setup.id),
                    ...(offersWait ? { keepTrying } : {}),
                  },
                }
              : {})}
            {...(connection ? { connection: { id: connection.connection.id, action: testConnection } } : {})}
          />
        )
      }
    />
  );
}

const hrefOf = (link: DeepLink): string =>
  link.to === "salesforce" ? link.href : practicePath(link.host, link.page, link.control ?? undefined);

/** The step in the setup that is under way; of a connection, whose setup is done, in the guide that everybody can read. */
function stepHref({ step, control, openSetupId }: RunMeaning): string | undefined {
  if (step === null) return undefined;
  const page = openSetupId === null ? routes.guideStep(step) : routes.step(openSetupId, step);
  return control ? `${page}#${control}` : page;
}
