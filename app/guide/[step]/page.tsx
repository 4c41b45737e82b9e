import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookSwitch } from "#components/guide/look-switch";
import { StepPage } from "#components/guide/step-page";
import { type StepId, stepIds } from "#lib/domain/setup/controls";
import { isAdviceAsked } from "#lib/guide/anchors";
import { withLook } from "#lib/guide/looks";
import { stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import type { PageProps } from "../../page-props.ts";
import { publicGuide } from "../public-guide.ts";
import { PublicGuideFrame } from "../public-guide-frame.tsx";

type Props = PageProps<"step">;

const stepIn = (text: string): StepId => stepIds.find((id) => id === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: stepOf(stepIn((await params).step)).title };
}

export default async function GuideStepPage({ params, searchParams }: Props) {
  const step = stepOf(stepIn((await params).step));
  const guide = await publicGuide(searchParams);
  return (
    <PublicGuideFrame guide={guide} here={step.id}>
      <StepPage
        step={step}
        own={{}}
        look={guide.look}
        link={guide.linkOf(step.page)}
        otherLanguageHref={guide.to(routes.guidePage("other-language"))}
        hrefOf={guide.hrefOf}
        enlargeHrefOf={(screen) => guide.to(routes.guideScreen(screen, { step: step.id }))}
        captures={await guide.capturesOf(step.screens)}
        isAdviceOpen={isAdviceAsked(await searchParams)}
        lookSwitch={<LookSwitch look={guide.look} hrefOf={(look) => withLook(routes.guideStep(step.id), look)} />}
      />
    </PublicGuideFrame>
  );
}
