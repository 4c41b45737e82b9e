import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link";
import { LinkButton } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { Quoted } from "#components/ui/quoted";
import { TextLink } from "#components/ui/text-link";
import { answeredWords, evidenceWords } from "#lib/words/evidence";
import { problemWords } from "#lib/words/problems";
import { repairWords } from "#lib/words/repairs";
import type { RunMeaning } from "#lib/words/run-meaning";
import { SupportCode } from "./support-code.tsx";

export type ProblemPanelProps = {
  meaning: RunMeaning;
  back: { readonly href: string; readonly label: string };
  /** Which check it is: "Billing sync, check of 14:02". */
  title: string;
  /** Whose fault it is; null where that is not proven. */
  place: string | null;
  /** Behind a page that has a heading of its own. */
  isFolded: boolean;
  supportCode: string;
  /** The drawn page with the control of the first fix ringed. */
  screen?: ReactNode;
  /** Into the org's own Setup, or to that of a practice org: the page of the first fix. */
  deepLink?: { href: string; label: string; quickFind: string } | undefined;
  /** Who changed what since it last worked. */
  auditTrail?: { href: string; label: string } | undefined;
  stepHref?: string | undefined;
  /** Where the values of a saved connection are typed anew; the primary act where that is what cures it. */
  repair?: { href: string; isCure: boolean } | undefined;
  articleHref: string;
  /** The value at fault, to be typed anew here. */
  form?: ReactNode;
  /** Forms: test again, keep trying, change the values. */
  actions?: ReactNode;
  /** What the check before proves to be mended. */
  progress?: string | undefined;
  /** What the saved connection knows beside it. */
  known?: string | undefined;
  /** When Orglink looks again by itself. */
  wait?: ReactNode;
  /** What became of the values. */
  kept?: string | undefined;
  timeline: ReactNode;
};

/** One problem, the act first: what it is, the one thing to do and the control to touch; why and all else is folded below. */
export function ProblemPanel(props: ProblemPanelProps) {
  const { meaning, screen, isFolded } = props;
  return (
    <section aria-labelledby="problem-title">
      <div
        className={
          screen ? "grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,31rem)] lg:items-start" : "max-w-[46rem]"
        }
      >
        <div className="grid min-w-0 gap-4">
          <header className="grid gap-1">
            {!isFolded && <BackLink href={props.back.href}>{props.back.label}</BackLink>}
            <p className="text-sm text-soft">
              {props.place && <span className="font-medium">{props.place}</span>}
              {props.place && !isFolded && <span aria-hidden> · </span>}
              {!isFolded && <span>{props.title}</span>}
            </p>
            {isFolded ? (
              <h2 id="problem-title" className="font-bold text-xl">
                {meaning.title}
              </h2>
            ) : (
              <h1 id="problem-title" className="wrap-anywhere font-bold text-2xl sm:text-3xl">
                {meaning.title}
              </h1>
            )}
          </header>
          {props.progress && <p className="font-semibold text-good">{props.progress}</p>}
          <p className="wrap-anywhere max-w-prose text-lg" data-first-fix="">
            {meaning.fixes[0]} {props.known && <strong className="font-semibold">{props.known}</strong>}
          </p>
          <NextMoves {...props} />
          {props.form}
          {props.wait}
        </div>
        {screen && <figure className="min-w-0 overflow-hidden rounded-md border border-line">{screen}</figure>}
      </div>
      <Below {...props} />
    </section>
  );
}

/** The buttons: the deep link leads, unless the value at fault is typed here. */
function NextMoves({ deepLink, repair, form, actions }: ProblemPanelProps) {
  const isFormFirst = Boolean(form) || repair?.isCure === true;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden" data-moves="">
      {repair?.isCure && (
        <LinkButton href={repair.href} variant="primary">
          {repairWords.repair}
        </LinkButton>
      )}
      {deepLink && (
        <LinkButton href={deepLink.href} variant={isFormFirst ? "secondary" : "primary"} newTab>
          {deepLink.label}
        </LinkButton>
      )}
      {actions}
      {repair && !repair.isCure && <LinkButton href={repair.href}>{repairWords.repair}</LinkButton>}
    </div>
  );
}

/** For those who want to know, or whom the first fix did not help. */
function Below({ meaning, auditTrail, stepHref, articleHref, supportCode, kept, timeline }: ProblemPanelProps) {
  const { doNot = [], fixes } = meaning;
  const evidence = evidenceWords(meaning.evidence);
  return (
    <div className="mt-8 max-w-[46rem]">
      <Disclosure summary={problemWords.why}>
        <div className="grid max-w-prose gap-3">
          <p>{meaning.likelyCause}</p>
          {auditTrail && (
            <p>
              <TextLink href={auditTrail.href} newTab>
                {auditTrail.label}
              </TextLink>
            </p>
          )}
          {evidence && (
            <div className="grid gap-1.5">
              <p className="text-faint text-sm">{answeredWords(meaning.evidence, meaning.askedAt.toISOString())}</p>
              <Quoted>{evidence}</Quoted>
            </div>
          )}
        </div>
      </Disclosure>
      {(fixes.length > 1 || doNot.length > 0) && (
        <Disclosure summary={problemWords.further}>
          <div className="grid max-w-prose gap-4">
            <ul className="grid list-disc gap-2 pl-5 marker:text-faint">
              {fixes.slice(1).map((fix) => (
                <li key={fix} className="pl-1">
                  {fix}
                </li>
              ))}
            </ul>
            {doNot.length > 0 && <DoNot things={doNot} />}
            {/* Loaded whole: only then does the browser mark the control that the address names. */}
            {stepHref && (
              <a href={stepHref} className="link">
                {problemWords.toStep}
              </a>
            )}
          </div>
        </Disclosure>
      )}
      <Disclosure summary={problemWords.timeline}>{timeline}</Disclosure>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <SupportCode code={supportCode} />
        <TextLink href={articleHref}>{problemWords.toArticle}</TextLink>
        {kept && <span className="text-sm text-soft">{kept}</span>}
      </div>
    </div>
  );
}

function DoNot({ things }: { things: readonly string[] }) {
  return (
    <div className="border-line border-l-3 pl-4">
      <h3 className="font-semibold text-ink">{problemWords.doNot}</h3>
      <ul className="grid gap-1.5">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}
