import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { Quoted } from "#components/ui/quoted";
import { TextLink } from "#components/ui/text-link";
import { answeredWords, evidenceWords } from "#lib/words/evidence";
import { faultPlace } from "#lib/words/fault-owners";
import { problemWords } from "#lib/words/problems";
import { repairWords } from "#lib/words/repairs";
import type { RunMeaning } from "#lib/words/run-meaning";
import { SupportCode } from "./support-code.tsx";

export type ProblemPanelProps = {
  meaning: RunMeaning;
  supportCode: string;
  /** The drawn page with the guilty control ringed. */
  screen?: ReactNode;
  /** Into the org's own Setup, or to the switches of a practice org. */
  deepLink?: { href: string; label: string } | undefined;
  stepHref?: string | undefined;
  /** Where the values of a saved connection are typed anew; the primary act where that is what cures it. */
  repair?: { href: string; isCure: boolean } | undefined;
  articleHref: string;
  /** Forms: test again, keep trying, change the values. */
  actions?: ReactNode;
  /** What became of the values. */
  kept?: string | undefined;
};

/** One problem: whose it is, what it is, the other side's words, the control to touch, what to do in order. */
export function ProblemPanel({ meaning, screen, ...rest }: ProblemPanelProps) {
  const { doNot = [] } = meaning;
  const evidence = evidenceWords(meaning.evidence);
  return (
    <section
      aria-labelledby="problem-title"
      className="rounded-lg border border-line border-t-4 border-t-bad bg-sheet px-5 py-6 sm:px-7"
    >
      <div className="grid gap-4">
        <div>
          <p className="font-medium text-sm text-soft">{faultPlace(meaning.faultOwner, meaning.step)}</p>
          <h2 id="problem-title" className="mt-0.5 font-bold text-2xl">
            {meaning.title}
          </h2>
        </div>
        {evidence && (
          <div className="grid gap-1.5">
            <p className="text-faint text-sm">{answeredWords(meaning.evidence, meaning.askedAt.toISOString())}</p>
            <Quoted>{evidence}</Quoted>
          </div>
        )}
        <p className="max-w-prose text-lg text-soft">{meaning.likelyCause}</p>
        {screen && <figure className="overflow-hidden rounded-md border border-line">{screen}</figure>}
        <ol className="grid max-w-prose list-decimal gap-2 pl-5 marker:font-semibold marker:text-faint">
          {meaning.fixes.map((fix) => (
            <li key={fix} className="pl-1">
              {fix}
            </li>
          ))}
        </ol>
        {doNot.length > 0 && <DoNot things={doNot} />}
        <NextMoves {...rest} />
      </div>
      <SupportLine {...rest} />
    </section>
  );
}

function DoNot({ things }: { things: readonly string[] }) {
  return (
    <div className="max-w-prose border-line border-l-3 pl-4 text-md text-soft">
      <h3 className="font-semibold text-ink">{problemWords.doNot}</h3>
      <ul className="grid gap-1.5">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}

type Rest = Omit<ProblemPanelProps, "meaning" | "screen">;

function NextMoves({ deepLink, stepHref, repair, articleHref, actions }: Rest) {
  return (
    <div className="grid gap-4 pt-1">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {repair?.isCure && (
          <LinkButton href={repair.href} variant="primary">
            {repairWords.repair}
          </LinkButton>
        )}
        {deepLink && (
          <LinkButton href={deepLink.href} variant={repair?.isCure ? "secondary" : "primary"}>
            {deepLink.label}
          </LinkButton>
        )}
        {actions}
        {repair && !repair.isCure && <LinkButton href={repair.href}>{repairWords.repair}</LinkButton>}
      </div>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-md">
        {/* Loaded whole: only then does the browser mark the control that the address names. */}
        {stepHref && (
          <a href={stepHref} className="link">
            {problemWords.toStep}
          </a>
        )}
        <TextLink href={articleHref}>{problemWords.toArticle}</TextLink>
      </p>
    </div>
  );
}

function SupportLine({ supportCode, kept }: Rest) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4">
      <SupportCode code={supportCode} />
      {kept && <span className="text-sm text-soft">{kept}</span>}
    </div>
  );
}
