import type { Metadata } from "next";
import { OtherLanguage } from "#components/guide/other-language";
import { otherLanguage } from "#lib/guide/other-language";
import { routes } from "#lib/routes";
import type { PageProps } from "../../page-props.ts";
import { publicGuide } from "../public-guide.ts";
import { PublicGuideFrame } from "../public-guide-frame.tsx";

export const metadata: Metadata = { title: otherLanguage.title };

export default async function GuideOtherLanguagePage({ searchParams }: PageProps) {
  const guide = await publicGuide(searchParams);
  return (
    <PublicGuideFrame guide={guide} here={null}>
      <OtherLanguage linkOf={guide.linkOf} backHref={guide.to(routes.guide)} />
    </PublicGuideFrame>
  );
}
