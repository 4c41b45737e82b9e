import type { ConnectionSummary } from "#components/connection/connection-row";
import { standingOf } from "#lib/domain/recheck/standing";
import type { WorkspaceRoutes } from "#lib/routes";
import type { ListedConnection as Connection } from "#lib/services/connections/list-connections";
import { listedStanding } from "#lib/words/standings";

/** A connection as a row of the list, as it stands now. */
export function summaryOf(connection: Connection, to: WorkspaceRoutes, now: Date): ConnectionSummary {
  const { card } = connection;
  const standing = standingOf(connection, now);
  return {
    id: connection.id,
    href: to.connection(connection.id),
    name: connection.name,
    projectName: connection.projectName ?? undefined,
    myDomain: connection.myDomain,
    orgName: card.orgName,
    isSandbox: card.isSandbox,
    isPractice: connection.isPractice,
    runAsUsername: card.runAsUsername,
    runAsLicense: card.runAsLicense,
    status: standing.kind,
    ...listedStanding(standing, connection),
    recent: connection.recent,
  };
}
