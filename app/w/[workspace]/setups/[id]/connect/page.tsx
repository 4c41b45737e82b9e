import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConnectionForm } from "#components/connection/connection-form";
import { HeldBack } from "#components/connection/held-back";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { connectOrg } from "#lib/actions/setups/connect-org";
import { repairOf } from "#lib/domain/repair/repair-of";
import { suggestedName } from "#lib/domain/setup/suggested-name";
import { connectionForm } from "#lib/forms/connection-form";
import { routes } from "#lib/routes";
import { listProjects } from "#lib/services/projects/list-projects";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import type { PageProps } from "../../../../../page-props.ts";
import { LiveGuide } from "../live-guide.tsx";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: "Connect" };

export default async function ConnectPage({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const isHeldBack = "held-back" in (await searchParams);
  const open = await openSetup(id);
  const { setup } = open;
  if (!open.allows("connection:create")) notFound();
  const projects = found(await open.ask(listProjects, null));
  const runId = open.newId();
  const name = setup.name || (setup.myDomain ? suggestedName(setup.myDomain) : setup.appName);
  const refusal = open.lastRun?.problem?.code;
  const isSecretRefused = refusal !== undefined && repairOf(refusal) === "consumer-secret";
  return (
    <SetupFrame open={open} here="connect">
      <PageHeader
        title="Connect to Salesforce"
        lead="Orglink asks for a token, checks what it can do, and saves the connection sealed."
      />
      <LiveGuide open={open} />
      {open.wouldConnect && <h2 className="mb-4 font-semibold text-xl">Or with other values</h2>}
      {isHeldBack && <HeldBack articleHref={routes.problem("too-many-attempts")} />}
      <DraftedForm session={open} form={connectionForm({})} about={id}>
        <ConnectionForm
          action={connectOrg}
          setupId={id}
          runId={runId}
          projects={projects}
          workspaceName={open.workspace.name}
          initial={{
            instanceUrl: setup.myDomain ?? "",
            consumerKey: setup.consumerKey ?? "",
            name,
            description: setup.description,
            projectId: setup.projectId ?? "",
            rotatesByApi: setup.rotatesByApi ? "yes" : "",
          }}
          secretKeptUntil={
            open.isSecretKept && !isSecretRefused ? (setup.secretKeptUntil?.toISOString() ?? null) : null
          }
          rules={open.facts.hostRules}
          progressHref={open.to.runProgress(runId)}
          cancelHref={open.to.cancelRun(runId)}
        />
      </DraftedForm>
    </SetupFrame>
  );
}
