import { LinkButton } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { evidenceClassWords } from "#lib/domain/check/evidence-class";
import type { ExplainAnswer, ExplainGuess, TextExplained } from "#lib/domain/explain/explain-state";
import { faultPlace } from "#lib/words/fault-owners";
import { problemWords } from "#lib/words/problems";
import { EvidenceShown } from "./evidence-shown.tsx";
import { QuestionAsked } from "./question-asked.tsx";
import { SecretsNoticed } from "./secrets-noticed.tsx";

/**
 * What a text means: the article of the strongest evidence, the question that would settle more, the evidence itself, the
 * guesses with their reasons, and a warning about secrets.
 */
export function ExplainResult({ explained }: { explained: TextExplained }) {
  const { answer, guesses, passages, evidence, question, secretsNoticed } = explained;
  return (
    <div className="grid max-w-[48rem] gap-8">
      {secretsNoticed.length > 0 && <SecretsNoticed kinds={secretsNoticed} />}
      {answer && <Answer answer={answer} isMarked={passages.length > 0} />}
      {question && <QuestionAsked question={question} />}
      {answer && <EvidenceShown passages={passages} evidence={evidence} />}
      {!answer && guesses.length === 0 && <Unknown />}
      {guesses.length > 0 && (
        <Guesses guesses={guesses} title={answer ? "Or, less likely" : "It may be one of these"} />
      )}
    </div>
  );
}

function Answer({ answer, isMarked }: { answer: ExplainAnswer; isMarked: boolean }) {
  const place = faultPlace(answer.faultOwner, answer.step);
  return (
    <section
      aria-labelledby="answer-title"
      className="rounded-lg border border-line border-t-4 border-t-ink bg-sheet px-5 py-6 sm:px-7"
    >
      <div className="grid max-w-prose gap-4">
        <div>
          {place && <p className="font-medium text-sm text-soft">{place}</p>}
          <h2 id="answer-title" className="mt-0.5 font-bold text-2xl">
            {answer.title}
          </h2>
          <p className="mt-1 text-faint text-sm">
            {isMarked ? `${evidenceClassWords[answer.class]}, marked below.` : answer.why}
          </p>
        </div>
        <p className="text-lg text-soft">{answer.likelyCause}</p>
        <ol className="grid list-decimal gap-2 pl-5 marker:font-semibold marker:text-faint">
          {answer.fixes.map((fix) => (
            <li key={fix} className="pl-1">
              {fix}
            </li>
          ))}
        </ol>
        {answer.doNot.length > 0 && (
          <div className="border-line border-l-3 pl-4 text-md text-soft">
            <h3 className="font-semibold text-ink">{problemWords.doNot}</h3>
            <ul className="grid gap-1.5">
              {answer.doNot.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <LinkButton href={answer.href}>{problemWords.toArticle}</LinkButton>
          {answer.guideHref && (
            <p className="mt-4">
              <a href={answer.guideHref} className="link">
                {problemWords.toStep}
              </a>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

function Guesses({ guesses, title }: { guesses: readonly ExplainGuess[]; title: string }) {
  return (
    <section aria-labelledby="guesses-title">
      <h2 id="guesses-title" className="font-semibold text-xl">
        {title}
      </h2>
      <ol className="mt-2 divide-y divide-line border-line border-y">
        {guesses.map(({ title: name, why, href }) => (
          <li key={href} className="py-2.5">
            <TextLink href={href} className="font-medium hover:underline">
              {name}
            </TextLink>
            <span className="block text-faint text-sm">{why}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Unknown() {
  return (
    <section aria-labelledby="unknown-title" className="max-w-prose">
      <h2 id="unknown-title" className="font-semibold text-xl">
        No article knows these words
      </h2>
      <p className="mt-1 text-soft">
        Paste more of it: the error word, the description beside it and the HTTP status say most. If there is nothing
        more, look in Login History in Setup: its Status column has the plainest words, and they are known here.
      </p>
    </section>
  );
}
