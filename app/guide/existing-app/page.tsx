import type { Metadata } from "next";
import { ExistingApp } from "#components/guide/existing-app";
import { existingApp } from "#lib/guide/existing-app";
import type { PageProps } from "../../page-props.ts";
import { publicGuide } from "../public-guide.ts";
import { PublicGuideFrame } from "../public-guide-frame.tsx";

export const metadata: Metadata = { title: existingApp.title };

export default async function GuideExistingAppPage({ searchParams }: PageProps) {
  const guide = await publicGuide(searchParams);
  return (
    <PublicGuideFrame guide={guide} here={null}>
      <ExistingApp linkOf={guide.linkOf} connectHref={guide.hrefOf("connect")} ticks={new Set()} />
    </PublicGuideFrame>
  );
}
