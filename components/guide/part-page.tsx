import { Fragment, type ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { buttonClass } from "#components/ui/button-class";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import type { ControlId, ScreenId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import type { Part, PartRow } from "#lib/guide/part";
import { type InstructionState, isDone, nextControl } from "#lib/guide/progress";
import type { SetupLink } from "#lib/guide/setup-links";
import { checkedAgainst, headingOf, type Instruction } from "#lib/guide/step";
import { listed, tickFields } from "#lib/guide/tick-form";
import type { OwnValues } from "#lib/guide/values";
import { FocusHeading } from "./focus-heading.tsx";
import { InstructionList } from "./instruction-list.tsx";
import { OpenInSetup } from "./open-in-setup.tsx";
import { PartAdvice } from "./part-advice.tsx";
import { ScreenFigure } from "./screen-figure.tsx";
import { ScreenRow } from "./screen-row.tsx";
import { TickForm, type Ticking, tickFormId } from "./tick-mark.tsx";

/** A part of a setup among the others: which it is, and what is before and after it. */
export type PartPlace = {
  readonly number: number;
  readonly of: number;
  readonly before: { readonly href: string; readonly name: string };
  readonly after: { readonly href: string; readonly name: string };
};

type PartPageProps = {
  part: Part;
  /** Null where the reader came to a part that this setup does not need. */
  place: PartPlace | null;
  asked: readonly Instruction[];
  rows: readonly PartRow[];
  states: readonly InstructionState[];
  /** The control that the org's last answer names. */
  named?: ControlId | null;
  /** When the org was seen last: ISO 8601 in UTC. */
  seenAt?: string | null;
  own: OwnValues;
  look: Look;
  link: SetupLink;
  /** Absent for those who may only read. */
  tick?: Ticking;
  /** Where the own values can be typed that are not known yet. */
  ownValuesHref?: string;
  otherLanguageHref: string;
  enlargeHrefOf: (screen: ScreenId) => string;
  lookSwitch: ReactNode;
  captures: ReadonlyMap<ScreenId, Capture>;
  remarkForm: ReactNode;
  isAdviceOpen: boolean;
  /** What Orglink sees in the org, above all else. */
  live?: ReactNode;
  /** Nothing is left to be done there: connecting is the act. */
  isAllRight?: boolean;
  /** Before the first screen: what is asked here, or another way. */
  first?: ReactNode;
  /** After the last screen. */
  last?: ReactNode;
};

/** A page of a setup: what to do, in few words, each beside the screen it is done on. */
export function PartPage({ part, place, asked, rows, states, own, look, link, tick, ...more }: PartPageProps) {
  const ring = asked.map(({ control }) => control);
  const next = nextControl(asked, states, more.named);
  return (
    <article>
      <PartHead part={part} place={place} aside={more.lookSwitch} />
      {more.live}
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        {rows.length > 0 && (
          <OpenInSetup
            link={link}
            isQuiet={more.isAllRight ?? false}
            {...(more.ownValuesHref ? { addressHref: more.ownValuesHref } : {})}
          />
        )}
        {place && (
          <TextLink href={place.after.href} className="link inline-flex min-h-10 items-center text-md">
            Next: {place.after.name}
          </TextLink>
        )}
      </div>
      {more.first}
      {tick && <TickForm {...tick} />}
      {rows.map(({ screen, instructions, left, after }) => (
        <ScreenRow
          key={screen}
          screen={screen}
          picture={
            <ScreenFigure
              screen={screen}
              look={look}
              own={own}
              ring={ring}
              capture={more.captures.get(screen)}
              checkedAgainst={checkedAgainst}
              enlargeHref={more.enlargeHrefOf(screen)}
            />
          }
        >
          <InstructionList
            instructions={instructions}
            own={own}
            states={states}
            canTick={tick !== undefined}
            next={next}
            seenAt={more.seenAt ?? null}
            {...(more.ownValuesHref ? { ownValuesHref: more.ownValuesHref } : {})}
          />
          {left.length > 0 && <Left instructions={left} />}
          {after && <p className="mt-2 border-ring border-l-3 pl-3 font-medium text-md">{after}</p>}
        </ScreenRow>
      ))}
      {more.last}
      <PartAdvice
        steps={part.steps}
        otherLanguageHref={more.otherLanguageHref}
        remarkForm={more.remarkForm}
        isOpen={more.isAdviceOpen}
      />
      {place && <PartFoot place={place} tickAll={tick && <TickAll asked={ring} states={states} />} />}
      <FocusHeading key={part.id} />
    </article>
  );
}

function PartHead({ part, place, aside }: { part: Part; place: PartPlace | null; aside: ReactNode }) {
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          {place && (
            <p className="text-faint text-sm">
              Step {place.number} of {place.of}
            </p>
          )}
          <h1 id="part" tabIndex={-1} className="scroll-mt-6 font-bold text-2xl outline-none sm:text-3xl">
            {part.title}
          </h1>
        </div>
        {aside}
      </div>
      <p className="max-w-[70ch] text-soft">{part.lead}</p>
    </header>
  );
}

/** What is on the same screen and stays as Salesforce has it. */
const Left = ({ instructions }: { instructions: readonly Instruction[] }) => (
  <details className="group border-line border-t py-1 text-md">
    <summary className="flex min-h-8 cursor-pointer list-none items-center gap-2 text-soft [&::-webkit-details-marker]:hidden">
      <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
      {instructions.length === 1 ? "One more, left as it is" : `${instructions.length} more, left as they are`}
    </summary>
    <dl className="grid gap-2 pt-1 pb-3 pl-6 text-soft">
      {instructions.map((instruction) => (
        <div key={instruction.control} id={instruction.control} className="scroll-mt-6">
          <dt className="font-medium text-ink">{headingOf(instruction)}</dt>
          <dd>{instruction.action}</dd>
        </div>
      ))}
    </dl>
  </details>
);

/** One button for the whole page, beside the way on. It stays where it is when it was pressed, and then takes the ticks back. */
function TickAll({ asked, states }: { asked: readonly ControlId[]; states: readonly InstructionState[] }) {
  const isAllDone = states.every(isDone);
  const hasTicks = states.includes("ticked");
  if (isAllDone && !hasTicks) return null;
  return (
    <Fragment>
      <span role="status" className="text-sm text-soft">
        {isAllDone && "All done here."}
      </span>
      <button
        type="submit"
        form={tickFormId}
        name={isAllDone ? tickFields.untickAll : tickFields.tickAll}
        value={listed(asked)}
        className={buttonClass("secondary")}
      >
        {isAllDone ? "Clear all ticks" : "Tick all"}
      </button>
    </Fragment>
  );
}

/** To the part before, and on. */
export const PartFoot = ({ place: { before, after }, tickAll }: { place: PartPlace; tickAll?: ReactNode }) => (
  <nav
    aria-label="Before and after"
    className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-5 print:hidden"
  >
    <TextLink
      href={before.href}
      className="inline-flex min-h-10 items-center gap-2 text-soft hover:text-ink hover:underline"
    >
      <Icon name="arrow-left" />
      {before.name}
    </TextLink>
    <span className="flex flex-wrap items-center gap-3">
      {tickAll}
      <LinkButton href={after.href} variant="strong">
        Next: {after.name}
      </LinkButton>
    </span>
  </nav>
);
