import type { Metadata } from "next";
import { CheckLayout } from "#components/connection/check-layout";
import { CheckTimeline } from "#components/connection/check-timeline";
import { RunningCheck } from "#components/connection/running-check";
import { PageHeader } from "#components/ui/page-header";
import { found, signedIn } from "#lib/actions/guard";
import { routes } from "#lib/routes";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { readConnection } from "#lib/services/connections/read-connections";
import { readSetup } from "#lib/services/setups/read-setup";
import { minuteOf } from "#lib/words/instants";
import { runWords } from "#lib/words/runs";
import type { PageProps } from "../../page-props.ts";
import { SetupWait } from "../../setup-wait.tsx";
import { SignedInFrame } from "../../signed-in-frame.tsx";
import { RunOutcome } from "./run-outcome.tsx";

export const metadata: Metadata = { title: "Check" };

export default async function RunPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const who = await signedIn();
  const { instance, actor } = who;
  const run = found(await readCheckRun({ instance, who: actor }, id));
  const connection = run.connectionId ? found(await readConnection({ instance, who: actor }, run.connectionId)) : null;
  const setup = run.setupId ? found(await readSetup({ instance, who: actor }, run.setupId)) : null;
  const name = connection?.connection.name ?? setup?.setup.name ?? run.myDomain;
  const back = connection
    ? { href: routes.connection(connection.connection.id), label: name }
    : { href: setup ? routes.setup(setup.setup.id) : routes.connections, label: name };
  const title = `${name}, check of ${minuteOf(run.startedAt.toISOString())}`;
  return (
    <SignedInFrame who={who} place="connections">
      <PageHeader back={back} title={runWords[run.state].headline} over={run.myDomain} />
      {run.state === "running" ? (
        <RunningCheck
          title={title}
          stages={run.stages}
          progressHref={routes.runProgress(run.id)}
          cancelHref={routes.cancelRun(run.id)}
        />
      ) : (
        <CheckLayout timeline={<CheckTimeline stages={run.stages} title={title} />}>
          {setup && <SetupWait who={who} setup={setup} hereHref={routes.run(run.id)} />}
          <RunOutcome who={who} run={run} connection={connection} setup={setup} />
        </CheckLayout>
      )}
    </SignedInFrame>
  );
}
