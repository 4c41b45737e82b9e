import { redirect } from "next/navigation";
import { AdviceList } from "#components/connection/advice-list";
import { Arrival } from "#components/connection/arrival";
import { type Follow, FollowList } from "#components/connection/follow-list";
import { Proofs } from "#components/connection/proofs";
import { TestNow } from "#components/connection/test-now";
import { UntilWhen } from "#components/connection/until-when";
import { LinkButton } from "#components/ui/button";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { type Session, signedIn } from "#lib/actions/session";
import { wantsNotice } from "#lib/domain/notices/wants-notice";
import { routes } from "#lib/routes";
import { type Connected, readConnected } from "#lib/services/connections/read-connected";
import { listChannels } from "#lib/services/notices/list-channels";
import { calledSo, followWords, toldOfFailure } from "#lib/words/connected";
import { repairWords } from "#lib/words/repairs";
import type { PageProps } from "../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";
import { titleOfConnection } from "../../../../../titles.ts";

export const generateMetadata = titleOfConnection("Connected");

/** The moment of success: what was proven, as whom, until when, and what follows. It stays as it was then. */
export default async function ConnectedPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  const connected = found(await session.ask(readConnected, id));
  const { connection, run, lookedAfter } = connected;
  // Checks are kept for a while only; what is known now is on the connection's own page.
  if (!run?.card) redirect(session.to.connection(id));
  const { card, myDomain } = { card: run.card, myDomain: run.myDomain };
  const runId = session.newId();
  return (
    <SignedInFrame session={session} place="connections">
      <Arrival
        name={connection.name}
        card={card}
        at={run.finishedAt ?? run.startedAt}
        isPractice={connection.isPractice}
      >
        <LinkButton href={session.to.connection(id)} variant="primary">
          Open the connection
        </LinkButton>
        {session.allows("connection:test") && (
          <TestNow
            action={recheckConnection}
            connectionId={id}
            runId={runId}
            progressHref={session.to.runProgress(runId)}
            cancelHref={session.to.cancelRun(runId)}
            isSecond
          />
        )}
      </Arrival>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Proofs stages={run.stages} card={card} myDomain={myDomain} />
        <UntilWhen card={card} myDomain={myDomain} lookedAfter={lookedAfter} />
      </div>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <FollowList follows={await followsOf(session, connected)} />
        <AdviceList advice={run.advice} />
      </div>
    </SignedInFrame>
  );
}

/** What can be done next, each for those who may. */
async function followsOf(session: Session, { connection }: Connected): Promise<readonly Follow[]> {
  const { id, name, projectId, projectName, isPractice, rotatesByApi, myDomain } = connection;
  const { to } = session;
  const channels = session.allows("notice:change") ? found(await session.ask(listChannels, null)) : null;
  const told = channels?.filter((channel) => wantsNotice(channel, { event: "connection.failing", projectId })).length;
  const follows: (Follow | false)[] = [
    told !== undefined &&
      (told === 0
        ? { says: followWords.nobodyTold, href: to.newMailChannel, act: "Add a mail address" }
        : { says: toldOfFailure(told), href: to.notices, act: "Notices" }),
    session.allows("connection:change") && {
      says: calledSo(name, projectName),
      href: to.editConnection(id),
      act: "Edit",
    },
    !rotatesByApi &&
      session.allows("connection:repair") && {
        says: followWords.byHand,
        href: to.repairConnection(id, "consumer-secret"),
        act: repairWords.repairOrReplace,
      },
    isPractice && { says: followWords.practice, href: routes.practiceOrg(myDomain), act: "Open its Setup" },
    session.allows("setup:start") && { says: followWords.another, href: to.newSetup, act: "Connect another org" },
  ];
  return follows.filter((follow) => follow !== false);
}
