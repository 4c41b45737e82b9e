import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepPage } from "#components/guide/step-page";
import { StepScreens } from "#components/guide/step-screens";
import { tickControls } from "#lib/actions/tick-controls";
import { type StepId, stepIds } from "#lib/domain/controls";
import { stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import type { PageProps } from "../../../../page-props.ts";
import { openSetup } from "../../open-setup.ts";
import { SetupFrame } from "../../setup-frame.tsx";

type Props = PageProps<"id" | "step">;

const stepIn = (text: string): StepId => stepIds.find((id) => id === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: stepOf(stepIn((await params).step)).title };
}

export default async function SetupStepPage({ params }: Props) {
  const { id, step: name } = await params;
  const step = stepOf(stepIn(name));
  const open = await openSetup(id);
  return (
    <SetupFrame open={open} here={step.id}>
      <StepPage
        step={step}
        own={open.own}
        link={open.linkOf(step.page)}
        ticks={open.ticks}
        known={open.known}
        {...(open.mayChange ? { tick: tickControls.bind(null, id) } : {})}
        {...(open.mayChange && !open.setup.myDomain ? { addressHref: `${routes.setup(id)}#own-values` } : {})}
        otherLanguageHref={routes.otherLanguage(id)}
        hrefOf={open.hrefOf}
        screen={<StepScreens step={step} look={open.setup.look} own={open.own} />}
      />
    </SetupFrame>
  );
}
