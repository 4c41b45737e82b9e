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
import type { MyDomain } from "#lib/domain/address/my-domain";
import { may } from "#lib/domain/people/principal";
import type { Article } from "#lib/domain/problems/article";
import { articles } from "#lib/domain/problems/articles";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { type Circumstances, rankFixes } from "#lib/domain/problems/rank-fixes";
import { type ControlId, controls, type StepId } from "#lib/domain/setup/controls";
import { mayCureItself } from "#lib/domain/wait/waiting";
import { controlLink, type SetupLink, setupLink } from "#lib/guide/setup-links";
import { ownValuesOf } from "#lib/guide/values";
import { routes } from "#lib/routes";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connections";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";
import type { CheckRun } from "#lib/store/queries/check-runs";
import { nothingLost } from "#lib/words/waits";

type RunOutcomeProps = {
  who: SignedIn;
  run: CheckRun;
  connection: ConnectionWithRuns | null;
  setup: SetupWithTicks | null;
};

/** What came of a check that has ended: who answered, or the problem and the way on. */
export async function RunOutcome({ who: { instance, actor }, run, connection, setup }: RunOutcomeProps) {
  if (run.state === "passed" && run.card) {
    return (
      <div className="grid gap-8">
        <IdentityCard card={run.card} myDomain={run.myDomain} />
        <AdviceList advice={run.advice} />
        <SupportCode code={run.supportCode} />
      </div>
    );
  }
  const problem = run.problem ?? { code: endedBy[run.state], evidence: {} };
  const article = articles[problem.code];
  const { fixes, likelyCause, control } = rankFixes(problem.code, knownOf(run, connection, setup));
  const link = linkOf({ ...article, control }, run.myDomain as MyDomain, setup?.setup.appId);
  const openSetup = setup?.setup.state === "open" ? setup : null;
  const isLatest = openSetup?.lastRun?.id === run.id;
  const offersWait = isLatest && openSetup?.setup.nextTryAt === null && mayCureItself(problem);
  const nextRunId = instance.newId();
  const screen = control && controls[control].screen;
  const capture = screen && (await readCaptures({ instance, who: actor }, [screen])).get(screen);
  return (
    <ProblemPanel
      problem={problem}
      article={{ ...article, likelyCause }}
      fixes={fixes}
      askedAt={(run.finishedAt ?? run.startedAt).toISOString()}
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
      deepLink={link?.href ? { href: link.href, label: `Open ${link.title} in ${placeOf(link.href)}` } : undefined}
      stepHref={
        article.step && control === article.control ? stepHref(article.step, control, openSetup?.setup.id) : undefined
      }
      articleHref={routes.problem(problem.code)}
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

/** A run that ended without a problem of its own. */
const endedBy: Readonly<Record<CheckRun["state"], ProblemCode>> = {
  interrupted: "run-interrupted",
  cancelled: "run-cancelled",
  running: "unexpected",
  passed: "unexpected",
  failed: "unexpected",
};

/** What puts the likeliest cause first: whether it ever worked, what kind of org it is, what passed. */
function knownOf(run: CheckRun, connection: ConnectionWithRuns | null, setup: SetupWithTicks | null): Circumstances {
  const isSandbox = connection?.connection.card.isSandbox;
  const changedAt = setup?.lastTickAt;
  return {
    ...(changedAt ? { appChangedMinutesAgo: (run.startedAt.getTime() - changedAt.getTime()) / 60_000 } : {}),
    ...(connection?.lastGoodRunAt ? { lastGoodRunAt: connection.lastGoodRunAt } : {}),
    ...(isSandbox === undefined ? {} : { isSandbox }),
    passedStages: run.stages.filter(({ state }) => state === "passed").map(({ stage }) => stage),
  };
}

function linkOf(article: Article, myDomain: MyDomain, appId: string | null | undefined): SetupLink | null {
  const options = appId ? { appId } : {};
  if (article.control) return controlLink(myDomain, article.control, options);
  return article.place ? setupLink(myDomain, article.place, options) : null;
}

/** The step in the setup that is under way; of a connection, whose setup is done, in the guide that everybody can read. */
function stepHref(step: StepId, control: ControlId | null, setupId: string | undefined): string {
  const page = setupId === undefined ? routes.guideStep(step) : routes.step(setupId, step);
  return control ? `${page}#${control}` : page;
}

const placeOf = (href: string): string => (href.startsWith("/") ? "the practice org" : "your Setup");
