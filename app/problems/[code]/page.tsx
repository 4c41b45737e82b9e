import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProblemScreen } from "#components/guide/problem-screen";
import { ProblemArticle } from "#components/problem/problem-article";
import { PageHeader } from "#components/ui/page-header";
import type { ControlId, StepId } from "#lib/domain/controls";
import { isProblemCode, type ProblemCode } from "#lib/domain/problem-codes";
import { articles } from "#lib/domain/problems/articles";
import { setupPageFacts } from "#lib/guide/setup-links";
import { stepNumber, stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import { faultPlace } from "../../../components/connection/fault-owner.ts";
import { MaybeSignedInFrame } from "../../maybe-signed-in-frame.tsx";
import type { PageProps } from "../../page-props.ts";

type Props = PageProps<"code">;

const codeIn = (text: string): ProblemCode => (isProblemCode(text) ? text : notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: articles[codeIn((await params).code)].title };
}

function guideLinkOf(step: StepId, control: ControlId | null) {
  const title = `Step ${stepNumber(step)}: ${stepOf(step).title}`;
  return { title, href: `${routes.guideStep(step)}${control ? `#${control}` : ""}` };
}

export default async function ProblemPage({ params }: Props) {
  const code = codeIn((await params).code);
  const article = articles[code];
  return (
    <MaybeSignedInFrame place="problems">
      <PageHeader
        back={{ href: routes.problems, label: "Problems" }}
        over={faultPlace(article.faultOwner, article.step)}
        title={article.title}
        lead={article.likelyCause}
      />
      <ProblemArticle
        code={code}
        article={article}
        guideLink={article.step ? guideLinkOf(article.step, article.control) : undefined}
        place={article.place ? setupPageFacts[article.place] : undefined}
        seeAlso={(article.seeAlso ?? []).map((other) => ({
          href: routes.problem(other),
          title: articles[other].title,
        }))}
        screen={article.control && <ProblemScreen control={article.control} look="new" own={{}} />}
      />
    </MaybeSignedInFrame>
  );
}
