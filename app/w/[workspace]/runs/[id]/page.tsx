import { CheckLayout } from "#components/connection/check-layout";
import { CheckTimeline } from "#components/connection/check-timeline";
import { RunningCheck } from "#components/connection/running-check";
import { Disclosure } from "#components/ui/disclosure";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { mayBeUnknownYet } from "#lib/domain/wait/hope";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { readConnection } from "#lib/services/connections/read-connection";
import { readSetup } from "#lib/services/setups/read-setup";
import { minuteOf } from "#lib/words/instants";
import { runWords } from "#lib/words/runs";
import { notKnownYet } from "#lib/words/waits";
import type { PageProps } from "../../../../page-props.ts";
import { SetupWait } from "../../../../setup-wait.tsx";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import { titleOfRun } from "../../../../titles.ts";
import { RunOutcome, tellsOf } from "./run-outcome.tsx";

export const generateMetadata = titleOfRun;

export default async function RunPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  const run = found(await session.ask(readCheckRun, id));
  const connection = run.connectionId ? found(await session.ask(readConnection, run.connectionId)) : null;
  const setup = run.setupId ? found(await session.ask(readSetup, run.setupId)) : null;
  const name = connection?.connection.name ?? setup?.setup.name ?? run.myDomain;
  const back = connection
    ? { href: session.to.connection(connection.connection.id), label: name }
    : { href: setup ? session.to.setup(setup.setup.id) : session.to.connections, label: name };
  const title = `${name}, check of ${minuteOf(run.startedAt.toISOString())}`;
  const shown = { session, run, connection, setup, back, title };
  const isFailed = run.state !== "running" && run.state !== "passed";
  return (
    <SignedInFrame session={session} place="connections">
      {isFailed ? (
        <FailedRun {...shown} />
      ) : (
        <>
          <PageHeader back={back} title={runWords[run.state].headline} over={run.myDomain} />
          {run.state === "running" ? (
            <RunningCheck
              title={title}
              stages={run.stages}
              progressHref={session.to.runProgress(run.id)}
              cancelHref={session.to.cancelRun(run.id)}
            />
          ) : (
            <CheckLayout timeline={<CheckTimeline stages={run.stages} title={title} />}>
              <RunOutcome {...shown} timeline={null} />
            </CheckLayout>
          )}
        </>
      )}
    </SignedInFrame>
  );
}

type FailedRunProps = Omit<Parameters<typeof RunOutcome>[0], "timeline">;

/** Two pages: an app that Salesforce may not know yet is waited for; anything else is a problem, with its act first. */
function FailedRun(props: FailedRunProps) {
  const { session, run, setup, back, title } = props;
  const timeline = <CheckTimeline stages={run.stages} title={title} />;
  const isOfWait = setup !== null && tellsOf(run, setup);
  const wait = { session, hereHref: session.to.run(run.id) };
  if (isOfWait && setup.waiting.state === "waiting" && run.problem && mayBeUnknownYet(run.problem)) {
    return (
      <>
        <PageHeader back={back} over={run.myDomain} title={notKnownYet.title} lead={notKnownYet.lead} />
        <SetupWait {...wait} setup={setup} />
        <div className="mt-8">
          <Disclosure summary={notKnownYet.ifItLasts}>
            <RunOutcome {...props} timeline={timeline} isFolded />
          </Disclosure>
        </div>
      </>
    );
  }
  return <RunOutcome {...props} timeline={timeline} wait={isOfWait && <SetupWait {...wait} setup={setup} isQuiet />} />;
}
