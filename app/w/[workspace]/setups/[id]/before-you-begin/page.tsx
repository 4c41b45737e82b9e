import type { Metadata } from "next";
import { BeforeYouBegin } from "#components/guide/before-you-begin";
import { routes } from "#lib/routes";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: "Before you begin" };

export default async function BeforeYouBeginPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  return (
    <SetupFrame open={open} here={null}>
      <BeforeYouBegin
        linkOf={open.linkOf}
        firstStepHref={open.hrefOf(open.progress.parts[0]?.id ?? "connect")}
        existingAppHref={open.to.existingApp(id)}
        {...(open.facts.isPracticeOrgOn && open.setup.myDomain === null ? { practiceHref: routes.practice } : {})}
      />
    </SetupFrame>
  );
}
