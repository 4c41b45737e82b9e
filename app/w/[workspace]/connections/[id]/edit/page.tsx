import { notFound } from "next/navigation";
import { RenameForm } from "#components/connection/rename-form";
import { PageHeader } from "#components/ui/page-header";
import { changeConnection } from "#lib/actions/connections/change-connection";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { renameForm } from "#lib/forms/workspace-forms";
import { readConnection } from "#lib/services/connections/read-connection";
import { listProjects } from "#lib/services/projects/list-projects";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import type { PageProps } from "../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";
import { titleOfConnection } from "../../../../../titles.ts";

export const generateMetadata = titleOfConnection("Edit");

export default async function EditConnectionPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  if (!session.allows("connection:change")) notFound();
  const { connection } = found(await session.ask(readConnection, id));
  const projects = found(await session.ask(listProjects, null));
  return (
    <SignedInFrame session={session} place="connections">
      <PageHeader back={{ href: session.to.connection(id), label: connection.name }} title="Edit the connection" />
      <DraftedForm session={session} form={renameForm} about={id}>
        <RenameForm
          form={outlineOf(renameForm)}
          action={changeConnection}
          connection={connection}
          projects={projects}
          workspaceName={session.workspace.name}
          cancelHref={session.to.connection(id)}
        />
      </DraftedForm>
    </SignedInFrame>
  );
}
