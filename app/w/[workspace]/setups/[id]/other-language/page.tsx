import type { Metadata } from "next";
import { OtherLanguage } from "#components/guide/other-language";
import { otherLanguage } from "#lib/guide/other-language";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: otherLanguage.title };

export default async function OtherLanguagePage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  return (
    <SetupFrame open={open} here={null}>
      <OtherLanguage linkOf={open.linkOf} backHref={open.to.setup(id)} />
    </SetupFrame>
  );
}
