import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConnectionSearch, ConnectionsTable } from "#components/connection/connections-table";
import { LivePage } from "#components/connection/live-page";
import { OpenSetups } from "#components/connection/open-setups";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { found, signedIn } from "#lib/actions/guard";
import { parseCursor, writeCursor } from "#lib/domain/cursor";
import { may } from "#lib/domain/people/principal";
import { routes } from "#lib/routes";
import { findRun } from "#lib/services/checks/find-run";
import { readOverview } from "#lib/services/connections/read-overview";
import { unknownSupportCode } from "#lib/words/support-codes";
import type { PageProps } from "../page-props.ts";
import { SignedInFrame } from "../signed-in-frame.tsx";
import { summaryOf } from "./summary.ts";

export const metadata: Metadata = { title: "Connections" };

export default async function ConnectionsPage({ searchParams }: PageProps) {
  const who = await signedIn();
  const { instance, actor } = who;
  const { search: typed, after } = await searchParams;
  const search = typeof typed === "string" ? typed.slice(0, 100) : "";
  const spoken = found(await findRun({ instance, who: actor }, search));
  if (spoken.status === "found") redirect(routes.run(spoken.runId));
  const from = parseCursor(after);
  const { page, setups, change } = found(await readOverview({ instance, who: actor }, { search, after: from }));
  const mayConnect = may(actor.role, "connection:create");
  const connect = mayConnect ? (
    <LinkButton href={routes.newSetup} variant="primary">
      Connect Salesforce
    </LinkButton>
  ) : null;
  const next = page.next && `${routes.connections}?${new URLSearchParams({ search, after: writeCursor(page.next) })}`;
  const isEmpty = page.rows.length === 0 && search === "" && !after;
  return (
    <SignedInFrame who={who} place="connections">
      <LivePage href={routes.changes({ search, after: from ? writeCursor(from) : "" })} change={change} />
      <PageHeader
        title="Connections"
        actions={
          isEmpty ? null : (
            <>
              <ConnectionSearch action={routes.connections} search={search} />
              {connect}
            </>
          )
        }
      />
      {isEmpty && (
        <EmptyState title="No org is connected yet" action={connect}>
          <p>
            The guide shows every page of Salesforce Setup, step by step.
            {instance.env.isPracticeOrgOn && mayConnect && (
              <>
                {" "}
                To try it without touching a real org, use the <TextLink href={routes.practice}>practice org</TextLink>.
              </>
            )}
          </p>
        </EmptyState>
      )}
      {page.rows.length > 0 && (
        <ConnectionsTable connections={page.rows.map((row) => summaryOf(row))} {...(next ? { nextHref: next } : {})} />
      )}
      {page.rows.length === 0 && !isEmpty && (
        <EmptyState
          title="Nothing begins with that"
          action={<LinkButton href={routes.connections}>All connections</LinkButton>}
        >
          <p>
            {spoken.status === "unknown"
              ? unknownSupportCode(spoken.supportCode)
              : "The search looks at the beginning of the name, the My Domain and the org’s name, and takes a support code."}
          </p>
        </EmptyState>
      )}
      <OpenSetups
        setups={setups.map(({ id, name, myDomain, updatedAt, nextTryAt }) => ({
          id,
          href: routes.setup(id),
          name,
          myDomain,
          changedAt: updatedAt.toISOString(),
          isWaiting: nextTryAt !== null,
        }))}
      />
    </SignedInFrame>
  );
}
