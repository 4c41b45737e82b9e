import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ExplainForm } from "#components/explain/explain-form";
import { GuessList } from "#components/explain/guess-list";
import { PageHeader } from "#components/ui/page-header";
import { explain } from "#lib/actions/explain/explain";
import { findSession } from "#lib/actions/session";
import { articles } from "#lib/domain/problems/articles";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import { outlineOf } from "#lib/forms/define-form";
import { explainForm } from "#lib/forms/explain-form";
import { routes } from "#lib/routes";
import { explainLead } from "#lib/words/explain";
import { MaybeSignedInFrame } from "../maybe-signed-in-frame.tsx";
import type { PageProps } from "../page-props.ts";

export const metadata: Metadata = { title: "Explain" };

/** Explain for everybody; and what the search field found in a text that goes into no address. */
export default async function PublicExplainPage({ searchParams }: PageProps) {
  const { among } = await searchParams;
  if (among === undefined) {
    const session = await findSession();
    if (session) redirect(session.to.explain);
  }
  const named = typeof among === "string" ? among.split(",", 20) : [];
  const codes = problemCodes.filter((code) => named.includes(code)).sort((a, b) => named.indexOf(a) - named.indexOf(b));
  return (
    <MaybeSignedInFrame place="explain">
      <PageHeader title="Explain" lead={explainLead} />
      {among !== undefined && (
        <GuessList guesses={codes.map((code) => ({ href: routes.problem(code), title: articles[code].title }))} />
      )}
      <ExplainForm form={outlineOf(explainForm)} action={explain} />
    </MaybeSignedInFrame>
  );
}
