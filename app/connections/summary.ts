import type { ConnectionSummary } from "#components/connection/connection-row";
import { routes } from "#lib/routes";
import type { Connection } from "#lib/store/queries/connections";

/** A connection as a row of the list. */
export function summaryOf(connection: Connection): ConnectionSummary {
  const { card } = connection;
  return {
    id: connection.id,
    href: routes.connection(connection.id),
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
