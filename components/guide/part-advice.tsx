import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure";
import { TextLink } from "#components/ui/text-link";
import type { StepId } from "#lib/domain/setup/controls";
import { stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";

type PartAdviceProps = {
  /** The steps of the guide whose advice it is. */
  steps: readonly StepId[];
  otherLanguageHref: string;
  remarkForm: ReactNode;
  isOpen: boolean;
};

/** What the guide's steps say beside their instructions, folded: whoever gets on without it reads none of it. */
export function PartAdvice({ steps: ids, otherLanguageHref, remarkForm, isOpen }: PartAdviceProps) {
  const steps = ids.map(stepOf);
  const leftAlone = steps.flatMap((step) => step.leftAlone);
  return (
    <div className="mt-8">
      <div id="looks-different" className="scroll-mt-6">
        <Disclosure summary="My screen looks different" isOpen={isOpen}>
          <ul className="grid max-w-prose gap-2">
            {steps.flatMap(({ looksDifferent }) => looksDifferent).map(line)}
            <li>
              Labels in another language?{" "}
              <TextLink href={otherLanguageHref}>Switch Setup to English for the job</TextLink>.
            </li>
          </ul>
          {remarkForm}
        </Disclosure>
      </div>
      {leftAlone.length > 0 && (
        <Disclosure summary="Everything else on the page: leave it">
          <dl className="grid max-w-prose gap-2">
            {leftAlone.map(({ label, text }) => (
              <div key={label}>
                <dt className="inline font-medium text-ink">{label}: </dt>
                <dd className="inline">{text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      <Disclosure summary="Common slips, and why each is so">
        <ul className="grid max-w-prose gap-2">
          {steps.flatMap(({ slips }) =>
            slips.map(({ text, problem }) => (
              <li key={text}>
                {text}{" "}
                <TextLink href={routes.problem(problem)} className="link whitespace-nowrap text-ink">
                  What it looks like<span className="sr-only">: {text}</span>
                </TextLink>
              </li>
            )),
          )}
          <li>
            In the guide, with every reason:{" "}
            {steps.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <TextLink href={routes.guideStep(id)} newTab>
                  {title}
                </TextLink>
              </span>
            ))}
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}

const line = (text: string) => <li key={text}>{text}</li>;
