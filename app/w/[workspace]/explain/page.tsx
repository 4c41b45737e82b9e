import type { Metadata } from "next";
import { ExplainForm } from "#components/explain/explain-form";
import { PageHeader } from "#components/ui/page-header";
import { explain } from "#lib/actions/explain/explain";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { explainForm } from "#lib/forms/explain-form";
import { explainLead } from "#lib/words/explain";
import { SignedInFrame } from "../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Explain" };

export default async function ExplainPage() {
  const session = await signedIn();
  return (
    <SignedInFrame session={session} place="explain">
      <PageHeader title="Explain" lead={explainLead} />
      <ExplainForm form={outlineOf(explainForm)} action={explain} />
    </SignedInFrame>
  );
}
