import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckedAgainstLine } from "#components/guide/checked-against-line";
import { ProblemScreen } from "#components/guide/problem-screen";
import { ProblemArticle } from "#components/problem/problem-article";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { visit } from "#lib/actions/session";
import { articles } from "#lib/domain/problems/articles";
import { isProblemCode, type ProblemCode } from "#lib/domain/problems/problem-codes";
import { problemMeaning } from "#lib/domain/problems/problem-meaning";
import type { ControlId, ScreenId, StepId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import { setupPageFacts } from "#lib/guide/setup-links";
import { checkedAgainst } from "#lib/guide/step";
import { stepNumber, stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import { readCaptures } from "#lib/services/guide/read-capture";
import { panelPlace } from "#lib/words/fault-owners";
import { chosenLook } from "../../chosen-look.ts";
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

/** The operator's own picture of a page, if the reader may see it. */
async function captureOf(screen: ScreenId): Promise<Capture | undefined> {
  const { ask } = await visit();
  return found(await ask(readCaptures, [screen])).get(screen);
}

export default async function ProblemPage({ params, searchParams }: Props) {
  const code = codeIn((await params).code);
  const meaning = problemMeaning(code);
  const { control, screen, step, place } = meaning;
  const { look } = await chosenLook(searchParams);
  return (
    <MaybeSignedInFrame place="problems">
      <PageHeader
        back={{ href: routes.problems, label: "Problems" }}
        over={panelPlace(meaning.faultOwner, false) ?? "Problem"}
        title={meaning.title}
        lead={<p data-first-fix="">{meaning.fixes[0]}</p>}
      />
      <ProblemArticle
        code={code}
        article={meaning}
        guideLink={step ? guideLinkOf(step, control) : undefined}
        place={place && setupPageFacts[place]}
        seeAlso={(meaning.seeAlso ?? []).map((other) => ({
          href: routes.problem(other),
          title: articles[other].title,
        }))}
        screen={
          control &&
          screen && <ProblemScreen control={control} look={look} own={{}} capture={await captureOf(screen)} />
        }
      />
      {(control || place) && (
        <div className="mt-10">
          <CheckedAgainstLine checkedAgainst={checkedAgainst} />
        </div>
      )}
    </MaybeSignedInFrame>
  );
}
