import type { ConnectionSummary } from "#components/connection/connection-row";
import type { WorkspaceRoutes } from "#lib/routes";
import type { ListedConnection as Connection } from "#lib/services/connections/list-connections";

/** A connection as a row of the list. */
export function summaryOf(connection: Connection, to: WorkspaceRoutes): ConnectionSummary {
  const { card } = connection;
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
    status: connection.health,
    lastCheckedAt: connection.lastCheckedAt.toISOString(),
  };
}
