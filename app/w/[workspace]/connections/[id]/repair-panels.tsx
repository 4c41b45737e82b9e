import { OpenRepair } from "#components/repair/open-repair";
import { PreviousValues } from "#components/repair/previous-values";
import { RunAsUserChanged } from "#components/repair/run-as-user";
import { found } from "#lib/actions/guard";
import { acceptRunAsUser, forgetPreviousValues } from "#lib/actions/repairs/change-repair";
import { undoRepair } from "#lib/actions/repairs/repair-connection";
import type { Session } from "#lib/actions/session";
import { isSameId } from "#lib/domain/check/salesforce-id";
import { articles } from "#lib/domain/problems/articles";
import { readRepair } from "#lib/services/repairs/read-repair";

/** Of a connection, for those who may: a repair that is under way, what the last one replaced, and another Run As user than is meant. */
export async function RepairPanels({ session, connectionId }: { session: Session; connectionId: string }) {
  if (!session.allows("connection:repair")) return null;
  const { connection, repair } = found(await session.ask(readRepair, connectionId));
  const { card, meantRunAsUserId, replacedAt, previousMyDomain, previousConsumerKey } = connection;
  const runId = session.newId();
  const panels = [
    repair && (
      <OpenRepair
        key="repair"
        problemTitle={repair.lastRun?.problem ? articles[repair.lastRun.problem.code].title : undefined}
        runHref={repair.lastRun ? session.to.run(repair.lastRun.id) : undefined}
        keptUntil={repair.isSecretKept ? (repair.setup.secretKeptUntil?.toISOString() ?? null) : null}
        href={session.to.repairConnection(connectionId)}
      />
    ),
    !isSameId(card.runAsUserId, meantRunAsUserId) && (
      <RunAsUserChanged
        key="run-as-user"
        connectionId={connectionId}
        runAsUserId={card.runAsUserId}
        username={card.runAsUsername ?? card.runAsUserId}
        action={acceptRunAsUser}
      />
    ),
    replacedAt && previousMyDomain && (
      <PreviousValues
        key="previous"
        connectionId={connectionId}
        runId={runId}
        replacedAt={replacedAt.toISOString()}
        formerMyDomain={previousMyDomain === connection.myDomain ? null : previousMyDomain}
        isKeyAnother={previousConsumerKey !== connection.consumerKey}
        undo={undoRepair}
        forget={forgetPreviousValues}
        progressHref={session.to.runProgress(runId)}
        cancelHref={session.to.cancelRun(runId)}
      />
    ),
  ].filter(Boolean);
  return panels.length > 0 ? <div className="mb-8 grid gap-4">{panels}</div> : null;
}
