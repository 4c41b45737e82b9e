import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookSwitch } from "#components/guide/look-switch";
import { RemarkForm } from "#components/guide/remark-form";
import { ShortcutHint } from "#components/guide/shortcut-hint";
import { StepPage } from "#components/guide/step-page";
import { found } from "#lib/actions/guard";
import { chooseLook, remarkOnScreen } from "#lib/actions/setups/guide-step";
import { tickControls } from "#lib/actions/setups/tick-controls";
import { type StepId, stepIds } from "#lib/domain/setup/controls";
import { parseRemarkOutcome } from "#lib/domain/setup/screen-remark";
import { parseLook } from "#lib/guide/looks";
import { countedControls } from "#lib/guide/progress";
import { stepOf } from "#lib/guide/steps";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { PageProps } from "../../../../../../page-props.ts";
import { openSetup } from "../../open-setup.ts";
import { SetupFrame } from "../../setup-frame.tsx";

type Props = PageProps<"id" | "step">;

const stepIn = (text: string): StepId => stepIds.find((id) => id === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: stepOf(stepIn((await params).step)).title };
}

export default async function SetupStepPage({ params, searchParams }: Props) {
  const { id, step: name } = await params;
  const query = await searchParams;
  const step = stepOf(stepIn(name));
  const open = await openSetup(id);
  const outcome = parseRemarkOutcome(query.remark);
  const look = open.mayChange ? open.setup.look : (parseLook(query.look) ?? open.setup.look);
  const withLook = (path: string) => (look === open.setup.look ? path : `${path}?look=${look}`);
  return (
    <SetupFrame open={open} here={step.id}>
      <StepPage
        step={step}
        own={open.own}
        look={look}
        link={open.linkOf(step.page, countedControls(step)[0])}
        ticks={open.ticks}
        known={open.known}
        {...(open.mayChange ? { tick: { action: tickControls, setupId: id } } : {})}
        {...(open.mayChange ? { ownValuesHref: `${open.to.setup(id)}#own-values` } : {})}
        otherLanguageHref={open.to.otherLanguage(id)}
        hrefOf={open.hrefOf}
        enlargeHrefOf={(screen) => withLook(open.to.stepScreen(id, step.id, screen))}
        captures={found(await open.ask(readCaptures, step.screens))}
        lookSwitch={
          open.mayChange ? (
            <LookSwitch look={look} choose={chooseLook} setupId={id} />
          ) : (
            <LookSwitch look={look} hrefOf={(other) => `${open.to.step(id, step.id)}?look=${other}`} />
          )
        }
        shortcut={step.id === "2-create" && <ShortcutHint href={open.to.shortcut(id)} />}
        remarkForm={<RemarkForm send={remarkOnScreen} setupId={id} step={step.id} outcome={outcome} />}
        isAdviceOpen={outcome !== null}
      />
    </SetupFrame>
  );
}
