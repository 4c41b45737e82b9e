"use server";

import { formAction } from "#lib/actions/form-action";
import type {
  ExplainAnswer,
  ExplainGuess,
  ExplainQuestion,
  ShownQuestion,
  TextExplained,
} from "#lib/domain/explain/explain-state";
import { articles } from "#lib/domain/problems/articles";
import { problemMeaning } from "#lib/domain/problems/problem-meaning";
import { explainForm } from "#lib/forms/explain-form";
import { routes, workspaceRoutes } from "#lib/routes";
import { type Explained, explainPasted } from "#lib/services/explain/explain-pasted";
import { unknownSupportCode } from "#lib/words/support-codes";

/** Explains a pasted text. It comes back to its field only while no credential is noticed in it; its evidence comes back with them hidden. */
export const explain = formAction(explainForm, {
  as: "anybody",
  ask: ({ ask }, { text }) => ask(explainPasted, text),
  next: ({ workspace }, _, explained) => {
    switch (explained.status) {
      case "found":
        return workspace ? workspaceRoutes(workspace.slug).run(explained.runId) : routes.home;
      case "unknown":
        return { message: unknownSupportCode(explained.supportCode) };
      case "text":
        return { answer: shown(explained.explanation) };
    }
  },
  look: null,
  words: { busy: "Too many texts are being read at this moment. Wait a few seconds, then press again." },
});

function shown({ best, guesses, passages, question, secretsNoticed }: TextExplanation): TextExplained {
  const others = guesses.filter(({ code }) => code !== best?.code);
  const marked = new Set(passages.flatMap(({ pieces }) => pieces.map(({ evidence }) => evidence)));
  return {
    answer: best ? answerOf(best) : null,
    guesses: others.map(guessOf),
    passages,
    evidence: guesses.flatMap(({ code, class: its }, at) =>
      marked.has(at + 1) ? [{ number: at + 1, class: its, title: articles[code].title }] : [],
    ),
    question: question ? shownQuestion(question) : null,
    secretsNoticed,
  };
}

const shownQuestion = ({ ask, answers }: ExplainQuestion): ShownQuestion => ({
  ask,
  answers: answers.map(({ label, code }) => ({ label, title: articles[code].title, href: routes.problem(code) })),
});

type TextExplanation = Extract<Explained, { status: "text" }>["explanation"];
type Guess = TextExplanation["guesses"][number];

const guessOf = ({ code, why, class: its }: Guess): ExplainGuess => ({
  title: articles[code].title,
  why,
  href: routes.problem(code),
  class: its,
});

function answerOf(best: Guess): ExplainAnswer {
  const { faultOwner, step, control, likelyCause, fixes, doNot = [] } = problemMeaning(best.code);
  const guide = step ? { guideHref: `${routes.guideStep(step)}${control ? `#${control}` : ""}` } : {};
  return { ...guessOf(best), faultOwner, step, likelyCause, fixes, doNot, ...guide };
}
