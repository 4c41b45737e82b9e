import type { Metadata } from "next";
import { AdviceList } from "#components/connection/advice-list";
import { HeldBack } from "#components/connection/held-back";
import { IdentityCard } from "#components/connection/identity-card";
import { LivePage } from "#components/connection/live-page";
import { RunList } from "#components/connection/run-list";
import { TestNow } from "#components/connection/test-now";
import { Badge } from "#components/ui/badge";
import { LinkButton } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import { TextLink } from "#components/ui/text-link";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { articles } from "#lib/domain/problems/articles";
import { routes } from "#lib/routes";
import { readConnection } from "#lib/services/connections/read-connection";
import { evidenceWords } from "#lib/words/evidence";
import { repairWords } from "#lib/words/repairs";
import { rotationWords } from "#lib/words/rotation";
import type { PageProps } from "../../../../page-props.ts";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import { RepairPanels } from "./repair-panels.tsx";

export const metadata: Metadata = { title: "Connection" };

export default async function ConnectionPage({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const isHeldBack = "held-back" in (await searchParams);
  const session = await signedIn();
  const { connection, runs, change } = found(await session.ask(readConnection, id));
  // The check that told how it stands: one of a repair, or of what was before, does not.
  const lastRun = runs.find((run) => run.id === connection.lastRunId);
  const runId = session.newId();
  // Of a connection that does not rotate any more, the last check may still say that it could not.
  const advice = connection.advice.filter(({ kind }) => connection.rotatesByApi || kind !== "not-ready-to-rotate");
  const isNotReady = advice.some(({ kind }) => kind === "not-ready-to-rotate");
  const failed = connection.health === "failing" ? lastRun : undefined;
  return (
    <SignedInFrame session={session} place="connections">
      <LivePage href={session.to.changes({ connection: id })} change={change} />
      <PageHeader
        back={{ href: session.to.connections, label: "Connections" }}
        over={connection.projectName ?? session.workspace.name}
        title={connection.name}
        lead={connection.description || undefined}
        actions={
          <>
            {session.allows("connection:repair") && (
              <LinkButton href={session.to.repairConnection(id)}>{repairWords.repairOrReplace}</LinkButton>
            )}
            {session.allows("connection:change") && (
              <LinkButton href={session.to.editConnection(id)} variant="quiet">
                Edit
              </LinkButton>
            )}
            {session.allows("connection:test") && (
              <TestNow
                action={recheckConnection}
                connectionId={id}
                runId={runId}
                progressHref={session.to.runProgress(runId)}
                cancelHref={session.to.cancelRun(runId)}
              />
            )}
          </>
        }
      />
      <p className="-mt-3 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-md">
        <Status kind={connection.health} />
        <span className="text-soft">
          checked <RelativeTime at={connection.lastCheckedAt.toISOString()} />
        </span>
        {connection.isPractice && <Badge>practice</Badge>}
      </p>
      {isHeldBack && <HeldBack articleHref={routes.problem("too-many-attempts")} />}
      {failed?.problem && (
        <div className="mb-8">
          <Notice tone="bad" title={articles[failed.problem.code].title}>
            <p className="value">{evidenceWords(failed.problem.evidence)}</p>
            <p className="mt-1">
              <TextLink href={session.to.run(failed.id)}>See what to do</TextLink>
            </p>
          </Notice>
        </div>
      )}
      <RepairPanels session={session} connectionId={id} />
      <IdentityCard
        card={connection.card}
        myDomain={connection.myDomain}
        rotation={rotationWords({ rotatesByApi: connection.rotatesByApi, isReady: !isNotReady })}
      />
      {lastRun?.state === "passed" && (
        <div className="mt-8">
          <AdviceList advice={advice} />
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
      {session.allows("connection:delete") && (
        <p className="mt-10 border-line border-t pt-5">
          <LinkButton href={session.to.deleteConnection(id)} variant="danger" size="small">
            Delete this connection
          </LinkButton>
        </p>
      )}
    </SignedInFrame>
  );
}
