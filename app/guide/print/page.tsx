import type { Metadata } from "next";
import { LookSwitch } from "#components/guide/look-switch";
import { PrintedGuide } from "#components/guide/printed-guide";
import { BackLink } from "#components/ui/back-link";
import { screenIds } from "#lib/domain/setup/controls";
import { withLook } from "#lib/guide/looks";
import { routes } from "#lib/routes";
import type { PageProps } from "../../page-props.ts";
import { publicGuide } from "../public-guide.ts";

export const metadata: Metadata = { title: "The whole guide" };

const page = routes.guidePage("print");

/** The whole guide for paper. Without the frame of other pages: there is nowhere to go on paper. */
export default async function PrintedGuidePage({ searchParams }: PageProps) {
  const guide = await publicGuide(searchParams);
  return (
    <main id="main" className="mx-auto max-w-[60rem] px-4 pt-6 pb-20 sm:px-6 print:max-w-none print:p-0">
      <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-b pb-4 print:hidden">
        <BackLink href={guide.to(routes.guide)}>The guide</BackLink>
        <span className="text-sm text-soft">Print this page with your browser, on paper or into a PDF.</span>
        <LookSwitch look={guide.look} hrefOf={(look) => withLook(page, look)} />
      </div>
      <PrintedGuide look={guide.look} own={{}} linkOf={guide.linkOf} captures={await guide.capturesOf(screenIds)} />
    </main>
  );
}
