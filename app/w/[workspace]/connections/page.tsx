import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConnectionSearch, ConnectionsTable } from "#components/connection/connections-table";
import { LivePage } from "#components/connection/live-page";
import { OpenSetups } from "#components/connection/open-setups";
import { NothingToTest, TestAllButton, TestAllPanel } from "#components/recheck/test-all";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { found } from "#lib/actions/guard";
import { cancelTestAll, startTestAll } from "#lib/actions/rechecks/test-all";
import { signedIn } from "#lib/actions/session";
import { parseCursor, writeCursor } from "#lib/domain/cursor";
import { routes } from "#lib/routes";
import { findCheckRunByCode } from "#lib/services/checks/find-check-run-by-code";
import { readOverview } from "#lib/services/connections/read-overview";
import { unknownSupportCode } from "#lib/words/support-codes";
import type { PageProps } from "../../../page-props.ts";
import { SignedInFrame } from "../../../signed-in-frame.tsx";
import { summaryOf } from "./summary.ts";

export const metadata: Metadata = { title: "Connections" };

export default async function ConnectionsPage({ searchParams }: PageProps) {
  const session = await signedIn();
  const { search: typed, after, "test-all": answered } = await searchParams;
  const search = typeof typed === "string" ? typed.slice(0, 100) : "";
  const spoken = found(await session.ask(findCheckRunByCode, search));
  if (spoken.status === "found") redirect(session.to.run(spoken.runId));
  const from = parseCursor(after);
  const { page, setups, testAll, failing, change } = found(await session.ask(readOverview, { search, after: from }));
  const mayConnect = session.allows("connection:create");
  const connect = mayConnect ? (
    <LinkButton href={session.to.newSetup} variant="primary">
      Connect Salesforce
    </LinkButton>
  ) : null;
  const now = new Date();
  const next =
    page.next && `${session.to.connections}?${new URLSearchParams({ search, after: writeCursor(page.next) })}`;
  const mayTestAll = session.allows("connection:test-all");
  const isEmpty = page.rows.length === 0 && search === "" && !after;
  return (
    <SignedInFrame session={session} place="connections" failing={failing}>
      <LivePage href={session.to.changes({ search, after: from ? writeCursor(from) : "" })} change={change} />
      <PageHeader
        title="Connections"
        actions={
          isEmpty ? null : (
            <>
              <ConnectionSearch action={session.to.connections} search={search} />
              {mayTestAll && testAll.state !== "under-way" && <TestAllButton action={startTestAll} />}
              {connect}
            </>
          )
        }
      />
      {answered === "nothing" && <NothingToTest />}
      {!isEmpty && (
        <TestAllPanel
          testAll={testAll}
          hereHref={session.to.connections}
          cancel={mayTestAll ? cancelTestAll : undefined}
        />
      )}
      {isEmpty && (
        <EmptyState title="No org is connected yet" action={connect}>
          <p>
            The guide shows every page of Salesforce Setup, step by step.
            {session.facts.isPracticeOrgOn && mayConnect && (
              <>
                {" "}
                To try it without touching a real org, use the <TextLink href={routes.practice}>practice org</TextLink>.
              </>
            )}
          </p>
        </EmptyState>
      )}
      {page.rows.length > 0 && (
        <ConnectionsTable
          connections={page.rows.map((row) => summaryOf(row, session.to, now))}
          {...(next ? { nextHref: next } : {})}
        />
      )}
      {page.rows.length === 0 && !isEmpty && (
        <EmptyState
          title="Nothing begins with that"
          action={<LinkButton href={session.to.connections}>All connections</LinkButton>}
        >
          <p>
            {spoken.status === "unknown"
              ? unknownSupportCode(spoken.supportCode)
              : "The search looks at the beginning of the name, the My Domain and the org’s name, and takes a support code."}
          </p>
        </EmptyState>
      )}
      <OpenSetups
        setups={setups.map(({ id, name, myDomain, updatedAt, isWaiting }) => ({
          id,
          href: session.to.setup(id),
          name,
          myDomain,
          changedAt: updatedAt.toISOString(),
          isWaiting,
        }))}
      />
    </SignedInFrame>
  );
}
