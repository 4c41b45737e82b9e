import { AdviceList } from "#components/connection/advice-list";
import { HeldBack } from "#components/connection/held-back";
import { IdentityCard } from "#components/connection/identity-card";
import { LivePage } from "#components/connection/live-page";
import { SameApp } from "#components/connection/same-app";
import { TestNow } from "#components/connection/test-now";
import { ToldText } from "#components/recheck/told";
import { WhatChanged } from "#components/recheck/what-changed";
import { Badge } from "#components/ui/badge";
import { LinkButton } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { Status } from "#components/ui/status";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { intervalLimits } from "#lib/domain/recheck/slot";
import { standingOf } from "#lib/domain/recheck/standing";
import { routes } from "#lib/routes";
import { type Connection, readConnection } from "#lib/services/connections/read-connection";
import { sinceItWorked } from "#lib/words/changes";
import { nextCheckWords } from "#lib/words/looked-after";
import { repairWords } from "#lib/words/repairs";
import { rotationWords } from "#lib/words/rotation";
import { standingWords } from "#lib/words/standings";
import type { PageProps } from "../../../../page-props.ts";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import { titleOfConnection } from "../../../../titles.ts";
import { ConnectionChecks } from "./connection-checks.tsx";
import { RepairPanels } from "./repair-panels.tsx";
import { WhoIsTold } from "./who-is-told.tsx";
import { WhyNot } from "./why-not.tsx";

export const generateMetadata = titleOfConnection();

export default async function ConnectionPage({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const isHeldBack = "held-back" in (await searchParams);
  const session = await signedIn();
  const read = found(await session.ask(readConnection, id));
  const { connection, runs, lookedAfter, failing, sameApp, change } = read;
  // The check that told how it stands: one of a repair, or of what was before, does not.
  const lastRun = runs.find((run) => run.id === connection.lastRunId);
  // What the check came to is told above; here is what may have made it so.
  const changes = (lastRun?.changes ?? []).filter(({ field }) => field !== "answer");
  const runId = session.newId();
  const facts = { ...connection, ...standingFactsOf(lookedAfter) };
  const standing = standingOf(facts, new Date());
  const { headline, detail } = standingWords(standing, facts);
  // Of a connection that does not rotate any more, the last check may still say that it could not.
  const advice = connection.advice.filter(({ kind }) => connection.rotatesByApi || kind !== "not-ready-to-rotate");
  const isNotReady = advice.some(({ kind }) => kind === "not-ready-to-rotate");
  return (
    <SignedInFrame session={session} place="connections" failing={failing}>
      <LivePage href={session.to.changes({ connection: id })} change={change} />
      <PageHeader
        back={{ href: session.to.connections, label: "Connections" }}
        over={overOf(connection)}
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
                isSecond={connection.health === "failing"}
              />
            )}
          </>
        }
      />
      <p className="-mt-3 mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-md">
        <span className="font-semibold">
          <Status kind={standing.kind}>
            <ToldText parts={headline} />
          </Status>
        </span>
        <span className="text-soft">
          <ToldText parts={detail} />
        </span>
        {lookedAfter && (
          <span className="text-soft">
            <ToldText parts={nextCheckWords(lookedAfter)} />
          </span>
        )}
        {connection.isPractice && <Badge>practice</Badge>}
      </p>
      {isHeldBack && <HeldBack articleHref={routes.problem("too-many-attempts")} />}
      <WhyNot session={session} read={read} />
      <WhoIsTold session={session} connection={connection} />
      <SameApp others={sameApp.map(({ id: other, name, by }) => ({ href: session.to.connection(other), name, by }))} />
      <RepairPanels session={session} connectionId={id} />
      <WhatChanged title={sinceItWorked(lastRun?.state === "failed")} changes={changes} />
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
      <ConnectionChecks session={session} read={read} />
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

/** The org that it reaches, and the project that it is in. */
const overOf = ({ card, myDomain, projectName }: Connection): string =>
  [`${card.orgName ?? myDomain}${card.isSandbox ? ", sandbox" : ""}`, projectName].filter(Boolean).join(" · ");

const standingFactsOf = (
  lookedAfter: { readonly state: string; readonly ownMinutes: number | null; readonly usualMinutes: number } | null,
) => ({
  isPaused: lookedAfter?.state === "paused",
  intervalMinutes: lookedAfter?.ownMinutes ?? lookedAfter?.usualMinutes ?? intervalLimits.usualMinutes,
});
