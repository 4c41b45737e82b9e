import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StartSetupForm } from "#components/setup/start-setup-form";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { askAddress } from "#lib/actions/setups/ask-address";
import { startSetup } from "#lib/actions/setups/start-setup";
import { outlineOf } from "#lib/forms/define-form";
import { startSetupForm } from "#lib/forms/setup-forms";
import { routes } from "#lib/routes";
import { listProjects } from "#lib/services/projects/list-projects";
import { DraftedForm } from "../../../../drafted-form.tsx";
import { SignedInFrame } from "../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Connect Salesforce" };

export default async function NewSetupPage() {
  const session = await signedIn();
  if (!session.allows("setup:change")) notFound();
  const projects = found(await session.ask(listProjects, null));
  return (
    <SignedInFrame session={session} place="connections" width="prose">
      <PageHeader
        title="Connect Salesforce"
        lead="Four steps, about fifteen minutes."
        back={{ href: session.to.connections, label: "Connections" }}
      />
      <DraftedForm session={session} form={startSetupForm({})}>
        <StartSetupForm
          form={outlineOf(startSetupForm(session.facts.hostRules))}
          action={startSetup}
          ask={askAddress}
          rules={session.facts.hostRules}
          projects={projects}
          workspaceName={session.workspace.name}
          practiceHref={session.facts.isPracticeOrgOn ? routes.practice : undefined}
        />
      </DraftedForm>
    </SignedInFrame>
  );
}
