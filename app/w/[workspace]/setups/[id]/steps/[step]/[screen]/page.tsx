import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnlargedScreen } from "#components/guide/enlarged-screen";
import { screenTitle } from "#components/screens/screen";
import { found } from "#lib/actions/guard";
import { type ScreenId, type StepId, stepIds } from "#lib/domain/setup/controls";
import { parseLook } from "#lib/guide/looks";
import { numberedControls } from "#lib/guide/step";
import { stepNumber, stepOf } from "#lib/guide/steps";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { PageProps } from "../../../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../../../signed-in-frame.tsx";
import { openSetup } from "../../../open-setup.ts";

type Props = PageProps<"id" | "step" | "screen">;

const stepIn = (text: string): StepId => stepIds.find((id) => id === text) ?? notFound();
const screenIn = (step: StepId, text: string): ScreenId =>
  stepOf(step).screens.find((screen) => screen === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step, screen } = await params;
  return { title: screenTitle(screenIn(stepIn(step), screen)) };
}

export default async function SetupStepScreenPage({ params, searchParams }: Props) {
  const { id, step: stepName, screen: screenName } = await params;
  const step = stepIn(stepName);
  const screen = screenIn(step, screenName);
  const open = await openSetup(id);
  return (
    <SignedInFrame session={open} place="connections" width="wide">
      <EnlargedScreen
        screen={screen}
        look={parseLook((await searchParams).look) ?? open.setup.look}
        own={open.own}
        capture={found(await open.ask(readCaptures, [screen])).get(screen)}
        ring={numberedControls(stepOf(step))}
        back={{
          href: `${open.to.step(id, step)}#on-${screen}`,
          label: `Step ${stepNumber(step)}: ${stepOf(step).title}`,
        }}
      />
    </SignedInFrame>
  );
}
