import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConnectionsTable } from "#components/connection/connections-table";
import { FoundProblems } from "#components/connection/found-problems";
import { ListChips } from "#components/connection/list-chips";
import { LivePage } from "#components/connection/live-page";
import { NoConnections } from "#components/connection/no-connections";
import { NothingFound } from "#components/connection/nothing-found";
import { OpenSetups } from "#components/connection/open-setups";
import { RemoveSetup } from "#components/connection/remove-setup";
import { NothingToTest, TestAllButton, TestAllPanel } from "#components/recheck/test-all";
import { LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { DoneNotice } from "#components/ui/done-notice";
import { PageHeader } from "#components/ui/page-header";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { found } from "#lib/actions/guard";
import { cancelTestAll, startTestAll } from "#lib/actions/rechecks/test-all";
import { findSession, signedIn } from "#lib/actions/session";
import { cancelSetup, restoreSetup } from "#lib/actions/setups/change-setup";
import { parseCursor, writeCursor } from "#lib/domain/cursor";
import { isId } from "#lib/domain/ids";
import { articles } from "#lib/domain/problems/articles";
import { parseShown, type ShownConnections, writeShown } from "#lib/domain/shown-connections";
import { maxSearchChars } from "#lib/domain/text/search-words";
import { partName } from "#lib/guide/parts";
import { routes } from "#lib/routes";
import { findCheckRunByCode } from "#lib/services/checks/find-check-run-by-code";
import { countFailing } from "#lib/services/connections/count-failing";
import { readOverview } from "#lib/services/connections/read-overview";
import { findProblems } from "#lib/services/explain/find-problems";
import { failingWords } from "#lib/words/test-all";
import type { PageProps } from "../../../page-props.ts";
import { SignedInFrame } from "../../../signed-in-frame.tsx";
import { summaryOf } from "./summary.ts";

/** So many problems are shown beside what a search found; the rest is on their own page. */
const mostProblems = 5;

/** The page's name, with how many fail, so that a tab in the background tells of it. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { search } = await searchParams;
  const session = await findSession();
  const counted = session ? await session.ask(countFailing, null) : null;
  const alarm = counted?.ok ? failingWords(counted.value) : undefined;
  const title = typeof search === "string" && search.trim() !== "" ? "Search of connections" : "Connections";
  return { title: alarm ? `${alarm} · ${title}` : title };
}

export default async function ConnectionsPage({ searchParams }: PageProps) {
  const session = await signedIn();
  const { search: typed, shown: chosen, after, done, "test-all": answered, cancelled } = await searchParams;
  const search = typeof typed === "string" ? typed.slice(0, maxSearchChars) : "";
  const shown = parseShown(chosen);
  const spoken = found(await session.ask(findCheckRunByCode, search));
  if (spoken.status === "found") redirect(session.to.run(spoken.runId));
  const from = parseCursor(after);
  const overview = found(await session.ask(readOverview, { search, shown, after: from }));
  const { page, setups, projects, testAll, failing, change } = overview;
  const mayConnect = session.allows("connection:create");
  const connect = mayConnect ? (
    <LinkButton href={session.to.newSetup} variant="primary">
      Connect Salesforce
    </LinkButton>
  ) : null;
  const now = new Date();
  const at = (query: { search: string; shown: ShownConnections; after?: string }) =>
    session.to.connectionsBy({ ...query, shown: writeShown(query.shown) });
  // Beside the first page of what was found.
  const problems = search === "" || from !== null ? [] : findProblems(search);
  const next = page.next && at({ search, shown, after: writeCursor(page.next) });
  const mayTestAll = session.allows("connection:test-all");
  const isEmpty = page.rows.length === 0 && search === "" && shown === "all" && !after;
  const chips: readonly (readonly [ShownConnections, string])[] = [
    ["all", "All"],
    ["failing", "Failing"],
    ["waiting", "Waiting"],
    ...(session.facts.isPracticeOrgOn ? ([["practice", "Practice"]] as const) : []),
    ...projects.map(({ id, name }) => [{ projectId: id }, name] as const),
  ];
  return (
    <SignedInFrame session={session} place="connections" failing={failing} search={search}>
      <LivePage
        href={session.to.changes({ search, shown: writeShown(shown), after: from ? writeCursor(from) : "" })}
        change={change}
      />
      <PageHeader
        title="Connections"
        actions={
          isEmpty ? null : (
            <>
              {mayTestAll && testAll.state !== "under-way" && <TestAllButton action={startTestAll} />}
              {connect}
            </>
          )
        }
      />
      <DoneNotice done={done} />
      {typeof cancelled === "string" && isId(cancelled) && session.allows("setup:cancel") && (
        <ButtonForm
          action={restoreSetup}
          values={{ setupId: cancelled }}
          className="-mt-3 mb-6 flex flex-wrap items-center gap-3"
        >
          <SubmitButton size="small">Undo</SubmitButton>
          <span className="text-sm text-soft">Within 24 hours, all but the secret.</span>
        </ButtonForm>
      )}
      {answered === "nothing" && <NothingToTest />}
      {!isEmpty && (
        <TestAllPanel
          testAll={testAll}
          hereHref={session.to.connections}
          cancel={mayTestAll ? cancelTestAll : undefined}
        />
      )}
      <OpenSetups
        setups={setups.map(({ id, name, myDomain, createdAt, updatedAt, begunBy, isWaiting, part }) => ({
          id,
          href: session.to.setup(id),
          name,
          myDomain,
          part: partName(part),
          begunAt: createdAt.toISOString(),
          begunBy,
          changedAt: updatedAt.toISOString(),
          isWaiting,
          ...(session.allows("setup:cancel")
            ? { remove: <RemoveSetup setupId={id} name={name || "a new connection"} action={cancelSetup} /> }
            : {}),
        }))}
      />
      {isEmpty && (
        <NoConnections
          action={connect}
          practice={
            session.facts.isPracticeOrgOn &&
            mayConnect && (
              <>
                To try it without touching a real org, use the <TextLink href={routes.practice}>practice org</TextLink>.
              </>
            )
          }
        />
      )}
      {!isEmpty && (
        <ListChips
          chips={chips.map(([which, label]) => ({
            href: at({ search, shown: which }),
            label,
            isCurrent: writeShown(which) === writeShown(shown),
          }))}
        />
      )}
      {page.rows.length > 0 && (
        <ConnectionsTable
          connections={page.rows.map((row) => summaryOf(row, session.to, now))}
          isSplit={search === "" && shown !== "failing"}
          {...(next ? { nextHref: next } : {})}
        />
      )}
      {page.rows.length === 0 && !isEmpty && (
        <NothingFound
          search={search}
          unknownCode={spoken.status === "unknown" ? spoken.supportCode : null}
          trigrams={session.facts.trigrams}
          allHref={session.to.connections}
        />
      )}
      <FoundProblems
        problems={problems
          .slice(0, mostProblems)
          .map((code) => ({ href: routes.problem(code), title: articles[code].title }))}
        allHref={problems.length > mostProblems ? routes.problemSearch(search) : null}
      />
    </SignedInFrame>
  );
}
