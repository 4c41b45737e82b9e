import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import type { WebhookBody } from "#lib/domain/notices/webhook-body";
import { articles } from "#lib/domain/problems/articles";
import { knownProblem, noticeLinks } from "./notice-links.ts";

/** What a webhook is sent about a notice: what `webhookBody` declares, and no more. */
export function webhookMessage(notice: ToldNotice, where: ToldIn): WebhookBody {
  const { event, facts } = notice;
  const timestamp = notice.at.toISOString();
  const workspace = { name: where.workspace.name, url: noticeLinks(where).workspace };
  const since = facts.since ?? timestamp;
  switch (event) {
    case "connection.failing": {
      const problem = problemOf(notice, where);
      const workedAt = facts.workedAt ?? null;
      return {
        type: event,
        timestamp,
        data: { workspace, ...aboutConnection(notice, where), problem, since, workedAt },
      };
    }
    case "connection.recovered":
      return { type: event, timestamp, data: { workspace, ...aboutConnection(notice, where), since } };
    case "connection.connected":
      return { type: event, timestamp, data: { workspace, ...aboutConnection(notice, where) } };
    case "salesforce.away":
    case "salesforce.back": {
      const outage = { kind: facts.outage ?? "salesforce", since, connections: facts.connections ?? 0 } as const;
      return { type: event, timestamp, data: { workspace, outage } };
    }
    case "webhook.test":
      return { type: event, timestamp, data: { workspace } };
  }
}

function aboutConnection({ connectionId, facts }: ToldNotice, where: ToldIn) {
  const links = noticeLinks(where);
  const { connectionName: name = "", myDomain = "", orgId = "", runId, supportCode } = facts;
  const isThere = connectionId !== null;
  const run = runId && supportCode ? { id: runId, supportCode, url: isThere ? links.run(runId) : null } : null;
  return {
    connection: { id: connectionId, name, myDomain, orgId, url: isThere ? links.connection(connectionId) : null },
    checkRun: run,
  };
}

function problemOf({ facts }: ToldNotice, where: ToldIn) {
  const code = knownProblem(facts.problem);
  return code && { code, title: articles[code].title, url: noticeLinks(where).problem(code) };
}
