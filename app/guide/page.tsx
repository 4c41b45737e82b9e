import type { Metadata } from "next";
import { CheckedAgainstLine } from "#components/guide/checked-against-line";
import { GuideSearch } from "#components/guide/guide-search";
import { LookSwitch } from "#components/guide/look-switch";
import { StepOverview } from "#components/guide/step-overview";
import { screenTitle } from "#components/screens/screen";
import { ButtonRow, LinkButton } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { articles } from "#lib/domain/problems/articles";
import { maxSearchChars } from "#lib/domain/text/search-words";
import { withLook } from "#lib/guide/looks";
import { picturePackPdf } from "#lib/guide/picture-pack";
import { searchGuide } from "#lib/guide/search";
import { checkedAgainst } from "#lib/guide/step";
import { routes } from "#lib/routes";
import { findProblems } from "#lib/services/explain/find-problems";
import { MaybeSignedInFrame } from "../maybe-signed-in-frame.tsx";
import type { PageProps } from "../page-props.ts";
import { publicGuide } from "./public-guide.ts";

export const metadata: Metadata = { title: "Guide" };

export default async function GuidePage({ searchParams }: PageProps) {
  const guide = await publicGuide(searchParams);
  const { search: typed } = await searchParams;
  const search = typeof typed === "string" ? typed.slice(0, maxSearchChars) : "";
  return (
    <MaybeSignedInFrame place="guide">
      <PageHeader
        title="Connect a Salesforce org"
        lead="What to click in Salesforce Setup, with a picture of every page. Seven steps, about a quarter of an hour; one of them only if the secret is to be rotated."
        actions={<LookSwitch look={guide.look} hrefOf={(look) => withLook(routes.guide, look)} />}
      />
      <ButtonRow>
        <LinkButton href={guide.to(routes.guidePage("before-you-begin"))} variant="primary">
          Before you begin
        </LinkButton>
        <LinkButton href={guide.hrefOf("1-open-setup")}>Step 1</LinkButton>
      </ButtonRow>
      <GuideSearch
        action={routes.guide}
        search={search}
        look={guide.isLookKept ? null : guide.look}
        found={searchGuide(search, screenTitle)}
        problems={findProblems(search).map((code) => ({ href: routes.problem(code), title: articles[code].title }))}
        to={guide.to}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,65ch)_minmax(0,1fr)]">
        <div>
          <StepOverview hrefOf={guide.hrefOf} />
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="other-ways">
            <h2 id="other-ways" className="font-semibold text-lg">
              Not quite your case?
            </h2>
            <ul className="mt-2 grid gap-1.5">
              <li>
                <TextLink href={guide.to(routes.guidePage("existing-app"))}>I already have an app</TextLink>
              </li>
              <li>
                <TextLink href={guide.to(routes.guidePage("other-language"))}>My Setup is in another language</TextLink>
              </li>
              <li>
                <TextLink href={routes.problems}>Something went wrong</TextLink>
              </li>
            </ul>
          </section>
          <section aria-labelledby="to-take-away">
            <h2 id="to-take-away" className="font-semibold text-lg">
              To take away
            </h2>
            <ul className="mt-2 grid gap-1.5">
              <li>
                {/* A plain link: a file is fetched by the browser, not by the router. */}
                <a href={picturePackPdf} className="link">
                  The whole guide as a PDF
                </a>
              </li>
              <li>
                <TextLink href={guide.to(routes.guidePage("print"))}>The whole guide on one page, to print</TextLink>
              </li>
              <li>
                <TextLink href={routes.guidePage("pictures")}>Every picture, for documents of your own</TextLink>
              </li>
            </ul>
          </section>
        </div>
      </div>
      <div className="mt-10">
        <CheckedAgainstLine checkedAgainst={checkedAgainst} />
      </div>
    </MaybeSignedInFrame>
  );
}
