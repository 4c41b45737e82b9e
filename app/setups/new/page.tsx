import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StartSetupForm } from "#components/setup/start-setup-form";
import { PageHeader } from "#components/ui/page-header";
import { found, signedIn } from "#lib/actions/guard";
import { startSetup } from "#lib/actions/setups/start-setup";
import { may } from "#lib/domain/people/principal";
import { routes } from "#lib/routes";
import { readProjects } from "#lib/services/projects/read-projects";
import { SignedInFrame } from "../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Connect Salesforce" };

export default async function NewSetupPage() {
  const who = await signedIn();
  const { instance, actor } = who;
  if (!may(actor.role, "setup:change")) notFound();
  const projects = found(await readProjects({ instance, who: actor }));
  return (
    <SignedInFrame who={who} place="connections" width="prose">
      <PageHeader
        title="Connect Salesforce"
        lead="Seven steps in Salesforce Setup, then one form. Most admins need about fifteen minutes."
        back={{ href: routes.connections, label: "Connections" }}
      />
      <StartSetupForm
        action={startSetup}
        projects={projects}
        workspaceName={actor.workspaceName}
        practiceHref={instance.env.isPracticeOrgOn ? routes.practice : undefined}
      />
    </SignedInFrame>
  );
}
