import { CheckLayout } from "#components/connection/check-layout";
import { CheckTimeline } from "#components/connection/check-timeline";
import { RunningCheck } from "#components/connection/running-check";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { readConnection } from "#lib/services/connections/read-connection";
import { readSetup } from "#lib/services/setups/read-setup";
import { minuteOf } from "#lib/words/instants";
import { runWords } from "#lib/words/runs";
import type { PageProps } from "../../../../page-props.ts";
import { SetupWait } from "../../../../setup-wait.tsx";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";
import { titleOfRun } from "../../../../titles.ts";
import { RunOutcome } from "./run-outcome.tsx";

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
  return (
    <SignedInFrame session={session} place="connections">
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
          {setup && <SetupWait session={session} setup={setup} hereHref={session.to.run(run.id)} />}
          <RunOutcome session={session} run={run} connection={connection} setup={setup} />
        </CheckLayout>
      )}
    </SignedInFrame>
  );
}
