import type { Metadata } from "next";
import { ProblemList } from "#components/problem/problem-list";
import { LinkButton } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { articles } from "#lib/domain/problems/articles";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import { maxSearchChars } from "#lib/domain/text/search-words";
import { routes } from "#lib/routes";
import { findProblems } from "#lib/services/explain/find-problems";
import { MaybeSignedInFrame } from "../maybe-signed-in-frame.tsx";
import type { PageProps } from "../page-props.ts";

export const metadata: Metadata = { title: "Problems" };

export default async function ProblemsPage({ searchParams }: PageProps) {
  const { search: typed } = await searchParams;
  const search = typeof typed === "string" ? typed.slice(0, maxSearchChars) : "";
  const found = search.trim() === "" ? problemCodes : findProblems(search);
  return (
    <MaybeSignedInFrame place="problems">
      <PageHeader
        title="Problems"
        actions={<LinkButton href={routes.explain}>Explain a text</LinkButton>}
        lead="Everything that can go wrong between an org and Orglink, what it means, and the one thing to change."
      />
      <ProblemList
        action={routes.problems}
        search={search}
        found={found.map((code) => ({ code, href: routes.problem(code), article: articles[code] }))}
      />
    </MaybeSignedInFrame>
  );
}
