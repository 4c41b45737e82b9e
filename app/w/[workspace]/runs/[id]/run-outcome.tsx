import type { ReactNode } from "react";
import { AdviceList } from "#components/connection/advice-list";
import { IdentityCard } from "#components/connection/identity-card";
import { MendForm } from "#components/connection/mend-form";
import { ProblemPanel } from "#components/connection/problem-panel";
import { RetryForms } from "#components/connection/retry-forms";
import { SupportCode } from "#components/connection/support-code";
import { ProblemScreen } from "#components/guide/problem-screen";
import { RepairForm } from "#components/repair/repair-form";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { connectAsNew } from "#lib/actions/repairs/change-repair";
import { repairConnection, retryRepair } from "#lib/actions/repairs/repair-connection";
import type { Session } from "#lib/actions/session";
import { connectOrg } from "#lib/actions/setups/connect-org";
import { keepTrying } from "#lib/actions/setups/keep-trying";
import { retrySetup } from "#lib/actions/setups/retry-setup";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { type EndedRun, progressFrom } from "#lib/domain/problems/progress";
import { movedTo } from "#lib/domain/repair/moved-to";
import {
  type RepairField,
  type RepairTopic,
  type RepairWay,
  repairOf,
  repairOrder,
} from "#lib/domain/repair/repair-of";
import { connectionForm } from "#lib/forms/connection-form";
import { outlineOf } from "#lib/forms/define-form";
import { repairForm } from "#lib/forms/repair-forms";
import { practicePath, setupLink } from "#lib/guide/setup-links";
import { type OwnValues, ownValuesOf } from "#lib/guide/values";
import { routes, type WorkspaceRoutes } from "#lib/routes";
import type { CheckRun } from "#lib/services/checks/read-check-run";
import type { ConnectionWithRuns } from "#lib/services/connections/read-connection";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";
import { panelPlace } from "#lib/words/fault-owners";
import { progressWords } from "#lib/words/progress";
import { repairWords } from "#lib/words/repairs";
import { type DeepLink, type RunMeaning, runMeaning } from "#lib/words/run-meaning";
import { nothingLost } from "#lib/words/waits";
import { DraftedForm } from "../../../../drafted-form.tsx";

type RunOutcomeProps = {
  session: Session;
  run: CheckRun;
  connection: ConnectionWithRuns | null;
  setup: SetupWithTicks | null;
  back: { readonly href: string; readonly label: string };
  /** Which check it is. */
  title: string;
  timeline: ReactNode;
  /** When Orglink looks again by itself, or how that ended. */
  wait?: ReactNode;
  /** Behind a page that says only to wait: without a heading of its own. */
  isFolded?: boolean;
};

/** What came of a check that has ended: who answered, or the problem and the way on. */
export async function RunOutcome({ session, run, connection, setup, ...around }: RunOutcomeProps) {
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
  const isLatest = tellsOf(run, setup);
  const offersWait = isLatest && setup?.waiting.state === "over" && meaning.mayCureItself;
  const way = repairOf(meaning.code);
  const nextRunId = session.newId();
  const capture = screen && found(await session.ask(readCaptures, [screen])).get(screen);
  const progress = progressFrom(runBefore(run, connection, setup), run);
  const form = mendingForm({ session, run, connection, setup, meaning });
  const mayRepair = connection !== null && session.allows("connection:repair");
  return (
    <ProblemPanel
      meaning={meaning}
      back={around.back}
      title={around.title}
      place={panelPlace(meaning.faultOwner, connection !== null && !openRepair)}
      isFolded={around.isFolded ?? false}
      timeline={around.timeline}
      wait={around.wait}
      progress={progress ? progressWords(progress) : undefined}
      known={knownOf(meaning, connection)}
      form={form}
      supportCode={run.supportCode}
      screen={
        control && (
          <ProblemScreen
            control={control}
            look={setup?.setup.look ?? "new"}
            own={ownOf(run, connection, setup)}
            capture={capture || undefined}
          />
        )
      }
      deepLink={deepLink ? { href: hrefOf(deepLink), label: deepLink.label, quickFind: deepLink.quickFind } : undefined}
      auditTrail={connection?.lastGoodRunAt ? auditTrailOf(run.myDomain as MyDomain) : undefined}
      stepHref={stepHref(meaning, session.to)}
      articleHref={routes.problem(meaning.code)}
      repair={
        mayRepair && form === null
          ? {
              href: session.to.repairConnection(connection.connection.id, way === "elsewhere" ? null : way),
              isCure: way !== "elsewhere" && way !== "run-as-user",
            }
          : undefined
      }
      kept={keptWords(openSetup, openRepair, way)}
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
                    // The same refused secret once more would be refused once more.
                    isSecretKept: openSetup.isSecretKept && way !== "consumer-secret",
                    action: retrySetup,
                    ...(form === null ? { changeHref: session.to.connect(openSetup.setup.id) } : {}),
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

type Failed = Pick<RunOutcomeProps, "session" | "run" | "connection" | "setup"> & { readonly meaning: RunMeaning };

/** The field of the value at fault, for whoever may type it anew; null where nothing typed is at fault, or it is an older check. */
function mendingForm({ session, run, connection, setup, meaning }: Failed): ReactNode {
  const way = repairOf(meaning.code);
  if (way === "elsewhere" || way === "run-as-user" || meaning.faultOwner === "orglink") return null;
  const runId = session.newId();
  const progress = { progressHref: session.to.runProgress(runId), cancelHref: session.to.cancelRun(runId) };
  if (connection) {
    const latest = connection.runs[0]?.id === run.id;
    if (!latest || !session.allows("connection:repair")) return null;
    return (
      <DraftedForm session={session} form={repairForm({})} about={connection.connection.id}>
        <RepairForm {...repairProps({ session, run, connection, setup }, way, runId)} {...progress} />
      </DraftedForm>
    );
  }
  if (setup?.setup.state !== "open" || setup.setup.repairs || !tellsOf(run, setup)) return null;
  if (!session.allows("connection:create")) return null;
  const { rules, isSecretKept } = { rules: session.facts.hostRules, isSecretKept: isKeptAndNotRefused(setup, way) };
  const { id, name, description, projectId, rotatesByApi, consumerKey, myDomain } = setup.setup;
  const target = movedTo(run.problem, run.myDomain as MyDomain, rules);
  return (
    <DraftedForm session={session} form={connectionForm({})} about={id}>
      <MendForm
        form={outlineOf(connectionForm(rules))}
        action={connectOrg}
        about={aboutOf(way, isSecretKept)}
        setupId={id}
        runId={runId}
        isSecretKept={isSecretKept}
        initial={{ instanceUrl: target ?? myDomain ?? run.myDomain, consumerKey: consumerKey ?? "" }}
        rest={{ name, description, projectId: projectId ?? "", rotatesByApi: rotatesByApi ? "yes" : "" }}
        {...progress}
      />
    </DraftedForm>
  );
}

/** A secret that Salesforce has refused is kept no more, as far as anybody is told. */
const isKeptAndNotRefused = (setup: SetupWithTicks, way: RepairWay): boolean =>
  setup.isSecretKept && way !== "consumer-secret";

/** With a key that was mistyped, the secret beside it may be right. */
const aboutOf = (way: RepairTopic, isSecretKept: boolean): readonly RepairField[] =>
  repairOrder(way).about.filter((field) => field !== "consumerSecret" || !isSecretKept);

function repairProps(
  { session, run, connection, setup }: Omit<Failed, "meaning"> & { connection: ConnectionWithRuns },
  topic: Exclude<RepairTopic, "run-as-user">,
  runId: string,
) {
  const { id, myDomain, consumerKey } = connection.connection;
  const repair = setup?.setup.repairs && setup.setup.state === "open" ? setup : null;
  const rules = session.facts.hostRules;
  const target = movedTo(run.problem, run.myDomain as MyDomain, rules);
  const asksSecret = topic !== "my-domain" && !(repair && isKeptAndNotRefused(repair, topic));
  return {
    form: outlineOf(repairForm(rules)),
    action: repairConnection,
    topic,
    values: { connectionId: id, runId, asksSecret: asksSecret ? "yes" : "" },
    initial: {
      consumerKey: repair?.setup.consumerKey ?? consumerKey,
      instanceUrl: target ?? repair?.setup.myDomain ?? myDomain,
    },
    secretHint: asksSecret
      ? "On the app’s Settings tab, behind Consumer Key and Secret. Sealed as it arrives, and never shown again."
      : "Empty: the one that is kept.",
    addressHint:
      target && topic === "my-domain"
        ? `The last answer leads to this address. In force is ${myDomain}.`
        : "Current My Domain URL from Setup, or any address from a Salesforce tab of this org.",
  } as const;
}

/** The check before this one, of the same connection or setup. */
function runBefore(
  run: CheckRun,
  connection: ConnectionWithRuns | null,
  setup: SetupWithTicks | null,
): EndedRun | null {
  if (setup && setup.lastRun?.id === run.id) return setup.runBefore;
  const at = connection?.runs.findIndex(({ id }) => id === run.id) ?? -1;
  return at < 0 ? null : (connection?.runs[at + 1] ?? null);
}

/** What a saved connection knows of the one whom the first fix is about. */
function knownOf({ control, faultOwner }: RunMeaning, connection: ConnectionWithRuns | null): string | undefined {
  const user = connection?.connection.card.runAsUsername;
  const isAboutUser = faultOwner === "run-as-user" || control === "run-as-username" || control === "permitted-users";
  return user && isAboutUser ? `It last ran as ${user}.` : undefined;
}

/** The names of the setup, or of the connection, in the picture. */
function ownOf(run: CheckRun, connection: ConnectionWithRuns | null, setup: SetupWithTicks | null): OwnValues {
  const named = setup && !setup.setup.repairs ? ownValuesOf(setup.setup) : { myDomain: run.myDomain };
  if (!connection) return named;
  const { runAsUsername } = connection.connection.card;
  return { ...named, myDomain: run.myDomain, ...(runAsUsername ? { runAsUsername } : {}) };
}

function auditTrailOf(myDomain: MyDomain): { href: string; label: string } | undefined {
  const { href, title } = setupLink(myDomain, "setup-audit-trail");
  return href === null ? undefined : { href, label: title };
}

/**
 * Whether a run says how its setup stands: it is the latest, or the tries after it came to the same problem, or to no end yet.
 * While Orglink tries again, each try is a run of its own, and the page of the first goes on telling of them.
 */
export function tellsOf(run: CheckRun, setup: SetupWithTicks | null): boolean {
  const latest = setup?.lastRun;
  if (!latest) return false;
  return latest.id === run.id || latest.state === "running" || latest.problem?.code === run.problem?.code;
}

/** What became of the values that were checked. */
function keptWords(
  openSetup: SetupWithTicks | null,
  openRepair: SetupWithTicks | null,
  way: RepairWay,
): string | undefined {
  const { nothingReplaced, nothingReplacedAllKept } = repairWords;
  if (openRepair) return isKeptAndNotRefused(openRepair, way) ? nothingReplacedAllKept : nothingReplaced;
  return openSetup && isKeptAndNotRefused(openSetup, way) ? nothingLost : undefined;
}

const hrefOf = (link: DeepLink): string =>
  link.to === "salesforce" ? link.href : practicePath(link.host, link.page, link.control ?? undefined);

/** The step in the setup that is under way; of a connection, whose setup is done, in the guide that everybody can read. */
function stepHref({ step, control, openSetupId }: RunMeaning, to: WorkspaceRoutes): string | undefined {
  if (step === null) return undefined;
  return openSetupId === null ? routes.guideStep(step, control) : to.step(openSetupId, step, control);
}
