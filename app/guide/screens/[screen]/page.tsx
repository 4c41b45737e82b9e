import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnlargedScreen } from "#components/guide/enlarged-screen";
import { LookSwitch } from "#components/guide/look-switch";
import { screenTitle } from "#components/screens/screen";
import { type ScreenId, screenIds } from "#lib/domain/setup/controls";
import { withLook } from "#lib/guide/looks";
import { parseShownRing } from "#lib/guide/shown-ring";
import { stepNumber, stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import { MaybeSignedInFrame } from "../../../maybe-signed-in-frame.tsx";
import type { PageProps } from "../../../page-props.ts";
import { publicGuide } from "../../public-guide.ts";

type Props = PageProps<"screen">;

const screenIn = (text: string): ScreenId => screenIds.find((id) => id === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: screenTitle(screenIn((await params).screen)) };
}

/** A drawn page as wide as the window, with the rings its address asks for; with `crop=frame` as the guide has it. */
export default async function GuideScreenPage({ params, searchParams }: Props) {
  const screen = screenIn((await params).screen);
  const query = await searchParams;
  const { step, ring } = parseShownRing(screen, query);
  const { look, to, capturesOf } = await publicGuide(searchParams);
  const shown = step === null ? { ring } : { step };
  return (
    <MaybeSignedInFrame place="guide" width="wide">
      <EnlargedScreen
        screen={screen}
        look={look}
        own={{}}
        ring={ring}
        crop={query.crop === "frame" ? "frame" : "whole"}
        capture={(await capturesOf([screen])).get(screen)}
        back={
          step === null
            ? { href: to(routes.guide), label: "The guide" }
            : {
                href: to(`${routes.guideStep(step)}#on-${screen}`),
                label: `Step ${stepNumber(step)}: ${stepOf(step).title}`,
              }
        }
        lookSwitch={<LookSwitch look={look} hrefOf={(other) => withLook(routes.guideScreen(screen, shown), other)} />}
      />
    </MaybeSignedInFrame>
  );
}
