import type { Metadata } from "next";
import { BeforeYouBegin } from "#components/guide/before-you-begin";
import { routes } from "#lib/routes";
import type { PageProps } from "../../page-props.ts";
import { publicGuide } from "../public-guide.ts";
import { PublicGuideFrame } from "../public-guide-frame.tsx";

export const metadata: Metadata = { title: "Before you begin" };

export default async function GuideBeforeYouBeginPage({ searchParams }: PageProps) {
  const guide = await publicGuide(searchParams);
  return (
    <PublicGuideFrame guide={guide} here={null}>
      <BeforeYouBegin
        linkOf={guide.linkOf}
        firstStepHref={guide.hrefOf("1-open-setup")}
        existingAppHref={guide.to(routes.guidePage("existing-app"))}
      />
    </PublicGuideFrame>
  );
}
