import { notFound } from "next/navigation";
import { DeleteForm } from "#components/connection/delete-form";
import { PageHeader } from "#components/ui/page-header";
import { deleteConnection } from "#lib/actions/connections/change-connection";
import { found } from "#lib/actions/guard";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { deleteForm } from "#lib/forms/workspace-forms";
import { readConnection } from "#lib/services/connections/read-connection";
import { whatRemains } from "#lib/words/what-remains";
import type { PageProps } from "../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";
import { titleOfConnection } from "../../../../../titles.ts";

export const generateMetadata = titleOfConnection("Delete");

export default async function DeleteConnectionPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const session = await signedIn();
  if (!session.allows("connection:delete")) notFound();
  const { connection } = found(await session.ask(readConnection, id));
  const { card, name, myDomain } = connection;
  return (
    <SignedInFrame session={session} place="connections">
      <PageHeader back={{ href: session.to.connection(id), label: name }} title="Delete the connection" />
      <DeleteForm
        form={outlineOf(deleteForm)}
        action={deleteConnection}
        connectionId={id}
        name={name}
        leftInSalesforce={[
          `The External Client App in ${card.orgName ?? myDomain}: delete it in External Client App Manager, or its key and secret keep working.`,
          `The Run As user ${card.runAsUsername ?? ""}: deactivate it, if nothing else uses it.`.replace("  ", " "),
          "Tokens given out earlier: they end with their session, or at once under External Client Apps OAuth Usage.",
        ]}
        whatRemains={whatRemains.connection[session.facts.storeKind]}
        cancelHref={session.to.connection(id)}
      />
    </SignedInFrame>
  );
}
