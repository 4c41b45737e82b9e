import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RenameForm } from "#components/connection/rename-form";
import { PageHeader } from "#components/ui/page-header";
import { renameConnection } from "#lib/actions/connections/change-connection";
import { found, signedIn } from "#lib/actions/guard";
import { may } from "#lib/domain/people/principal";
import { routes } from "#lib/routes";
import { readConnection } from "#lib/services/connections/read-connections";
import { readProjects } from "#lib/services/projects/read-projects";
import type { PageProps } from "../../../page-props.ts";
import { SignedInFrame } from "../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Edit the connection" };

export default async function EditConnectionPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const who = await signedIn();
  const { instance, actor } = who;
  if (!may(actor.role, "connection:change")) notFound();
  const { connection } = found(await readConnection({ instance, who: actor }, id));
  const projects = found(await readProjects({ instance, who: actor }));
  return (
    <SignedInFrame who={who} place="connections">
      <PageHeader back={{ href: routes.connection(id), label: connection.name }} title="Edit the connection" />
      <RenameForm
        action={renameConnection}
        connection={connection}
        projects={projects}
        workspaceName={actor.workspaceName}
        cancelHref={routes.connection(id)}
      />
    </SignedInFrame>
  );
}
