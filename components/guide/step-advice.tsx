import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure";
import { TextLink } from "#components/ui/text-link";
import { anchors } from "#lib/guide/anchors";
import type { Step } from "#lib/guide/step";
import { routes } from "#lib/routes";
import { CheckedAgainstLine } from "./checked-against-line.tsx";
import { targetClass } from "./target-class.ts";

type StepAdviceProps = {
  step: Step;
  otherLanguageHref?: string;
  remarkForm?: ReactNode;
  /** Everything in view: for paper, and after a remark was sent. */
  isOpen?: boolean;
  /** Of a longer page, which says itself what it was checked against. */
  isPart?: boolean;
};

/**
 * What is said after the instructions: worth knowing, common slips, what to leave, and what may look different. On paper in
 * two columns, whole on one sheet where they fit one; a part of the whole guide goes on right under the last screen.
 */
export function StepAdvice({ step, otherLanguageHref, remarkForm, isOpen = false, isPart = false }: StepAdviceProps) {
  // A page with several steps has no lines of its own to link to: their names would be given twice.
  const idOf = (name: (line: number) => string) => (isPart ? () => undefined : name);
  const slipId = idOf(anchors.slip);
  const leftAloneId = idOf(anchors.leftAlone);
  return (
    <div
      className={`mt-8 border-line border-t pt-6 print:mt-4 print:break-inside-avoid print:pt-3 ${isPart ? "print:break-before-avoid" : ""}`}
    >
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-2 print:block print:columns-2 print:gap-x-8">
        <div className="grid max-w-prose content-start gap-6 print:block print:max-w-none">
          {step.notes.length > 0 && (
            <section className="grid gap-2 print:mb-3 print:block">
              <h2 className="font-semibold text-lg">Worth knowing</h2>
              <Lines lines={step.notes} idOf={idOf(anchors.note)} />
            </section>
          )}
          <section className="grid gap-2 print:mb-3 print:block">
            <h2 className="font-semibold text-lg">Common slips</h2>
            <ul className="grid gap-2 text-md text-soft print:mt-1 print:block print:space-y-1 print:leading-snug">
              {step.slips.map(({ text, problem }, line) => (
                <li key={text} id={slipId(line)} className={targetClass}>
                  {text}{" "}
                  <TextLink href={routes.problem(problem)} className="link whitespace-nowrap text-ink print:hidden">
                    What it looks like<span className="sr-only">: {text}</span>
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div className="max-w-prose print:max-w-none">
          <div id={remarkForm ? "looks-different" : undefined} className="scroll-mt-6">
            <Disclosure summary="My screen looks different" isOpen={isOpen}>
              <Lines lines={step.looksDifferent} idOf={idOf(anchors.looksDifferent)} />
              {otherLanguageHref && (
                <p className="mt-2">
                  Labels in another language?{" "}
                  <TextLink href={otherLanguageHref}>Switch Setup to English for the job</TextLink>.
                </p>
              )}
              {remarkForm}
            </Disclosure>
          </div>
          {step.leftAlone.length > 0 && (
            <Disclosure summary="Everything else on the page: leave it" isOpen={isOpen}>
              <dl className="grid gap-2 print:block print:space-y-1 print:leading-snug">
                {step.leftAlone.map(({ label, text }, line) => (
                  <div key={label} id={leftAloneId(line)} className={`print:break-inside-avoid ${targetClass}`}>
                    <dt className="inline font-medium text-ink">{label}: </dt>
                    <dd className="inline">{text}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          )}
        </div>
        {!isPart && (
          <div className="xl:col-span-2 print:mt-3 print:break-before-avoid">
            <CheckedAgainstLine checkedAgainst={step.checkedAgainst} />
          </div>
        )}
      </div>
    </div>
  );
}

function Lines({ lines, idOf }: { lines: readonly string[]; idOf: (line: number) => string | undefined }) {
  return (
    <ul className="grid gap-2 text-md text-soft print:mt-1 print:block print:space-y-1 print:leading-snug">
      {lines.map((text, line) => (
        <li key={text} id={idOf(line)} className={targetClass}>
          {text}
        </li>
      ))}
    </ul>
  );
}
