import type { ReactNode } from "react";
import { NeedBadge } from "#components/ui/badge";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import type { ControlId, SetupPage } from "#lib/domain/setup/controls";
import { anchors } from "#lib/guide/anchors";
import type { GuidePage, GuidePoint, GuideSection } from "#lib/guide/guide-page";
import { orgOf, type SetupLink } from "#lib/guide/setup-links";
import { CheckedAgainstLine } from "./checked-against-line.tsx";
import { targetClass } from "./target-class.ts";
import { TickMark } from "./tick-mark.tsx";

/** Makes the link to a page of the reader's Setup. */
export type LinkOf = (page: SetupPage) => SetupLink;

/** Which points can be ticked, and which are. Nothing is taken as known here: an app that is there must be looked at. */
export type PointTicks = { ticks: ReadonlySet<ControlId>; canTick: boolean };

type GuideArticleProps = {
  page: GuidePage;
  linkOf: LinkOf;
  ticking?: PointTicks;
  /** Under the lead, before the sections. */
  first?: ReactNode;
  /** What to do next. */
  last?: ReactNode;
  /** Of a longer page, whose own title comes first. */
  isPart?: boolean;
};

/** A page of the guide beside the seven steps. */
export function GuideArticle({ page, linkOf, ticking, first, last, isPart = false }: GuideArticleProps) {
  return (
    <article className="max-w-prose print:max-w-none">
      {isPart ? (
        <div className="mb-7 grid gap-3">
          <h2 className="font-bold text-2xl">{page.title}</h2>
          <p className="text-lg text-soft">{page.lead}</p>
        </div>
      ) : (
        <PageHeader title={page.title} lead={page.lead} />
      )}
      {first}
      <GuideSections sections={page.sections} linkOf={linkOf} {...(ticking ? { ticking } : {})} />
      {last}
      {!isPart && <CheckedAgainstLine checkedAgainst={page.checkedAgainst} />}
    </article>
  );
}

type GuideSectionsProps = Pick<GuideArticleProps, "linkOf" | "ticking"> & { sections: readonly GuideSection[] };

/** Sections of such a page, also where they stand in another. */
export const GuideSections = ({ sections, ...more }: GuideSectionsProps) =>
  sections.map((section) => <Section key={section.id} section={section} {...more} />);

function Section({ section, linkOf, ticking }: { section: GuideSection; linkOf: LinkOf; ticking?: PointTicks }) {
  const List = section.ordered ? "ol" : "ul";
  return (
    <section id={section.id} aria-labelledby={`${section.id}-title`} className="mb-10 print:mb-7">
      <h2 id={`${section.id}-title`} className="font-semibold text-xl">
        {section.title}
      </h2>
      {section.intro && <p className="mt-2 text-soft">{section.intro}</p>}
      <List className="mt-4 border-line border-b">
        {section.points.map((point, index) => {
          const isNewPage = point.page !== undefined && point.page !== section.points[index - 1]?.page;
          return (
            <Point
              key={point.title}
              id={anchors.point(section.id, index)}
              point={point}
              number={section.ordered ? index + 1 : null}
              link={isNewPage && point.page ? linkOf(point.page) : null}
              {...(ticking ? { ticking } : {})}
            />
          );
        })}
      </List>
    </section>
  );
}

type PointProps = {
  id: string;
  point: GuidePoint;
  number: number | null;
  link: SetupLink | null;
  ticking?: PointTicks;
};

function Point({ id, point: { title, text, control, value, need }, number, link, ticking }: PointProps) {
  const state = control && ticking?.ticks.has(control) ? "ticked" : "open";
  return (
    <li
      id={id}
      className={`${targetClass} grid gap-x-3.5 border-line border-t py-4 print:py-2.5 ${number === null ? "" : "grid-cols-[1.75rem_minmax(0,1fr)]"}`}
    >
      {number !== null && (
        <TickMark
          control={control ?? ""}
          number={number}
          name={title}
          state={state}
          canTick={control !== undefined && ticking?.canTick === true}
        />
      )}
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 pt-0.5">
          <h3 className="font-semibold">{title}</h3>
          {need && need !== "connect" && <NeedBadge need={need} />}
        </div>
        {value && (
          <p className="py-0.5">
            <CopyValue value={value} what={title} />
          </p>
        )}
        <p className="text-md text-soft">{text}</p>
        {link && (
          <p className="text-sm">
            {link.href === null ? (
              <span className="text-faint">
                Quick Find: <span className="value">{link.quickFind}</span>
              </span>
            ) : (
              <TextLink href={link.href} newTab>
                Open {link.title} in {orgOf(link.href)}
              </TextLink>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
