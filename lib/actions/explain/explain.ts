"use server";

import { redirect } from "next/navigation";
import { found, guard } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { signedIn } from "#lib/actions/session";
import type {
  ExplainAnswer,
  ExplainGuess,
  ExplainQuestion,
  ExplainState,
  ShownQuestion,
} from "#lib/domain/explain/explain-state";
import { maxPastedLength } from "#lib/domain/explain/explain-state";
import { articles } from "#lib/domain/problems/articles";
import { problemMeaning } from "#lib/domain/problems/problem-meaning";
import { credentialsIn } from "#lib/domain/text/harmless";
import { routes } from "#lib/routes";
import { type Explained, explainPasted } from "#lib/services/explain/explain-pasted";
import { unknownSupportCode } from "#lib/words/support-codes";

/** Explains a pasted text. It comes back to its field only while no credential is noticed in it; its evidence comes back with them hidden. */
export async function explain(_state: ExplainState, data: FormData): Promise<ExplainState> {
  const pasted = sentForm(data).get("text");
  const text = typeof pasted === "string" ? pasted.slice(0, maxPastedLength).trim() : "";
  const typed = credentialsIn(text).length > 0 ? "" : text;
  return guard<ExplainState>(
    async () => {
      const { ask, to } = await signedIn();
      if (text === "") return { status: "stopped", message: "Paste or type a text first.", typed: "" };
      const explained = found(await ask(explainPasted, text));
      switch (explained.status) {
        case "found":
          return redirect(to.run(explained.runId));
        case "unknown":
          return {
            status: "stopped",
            message: unknownSupportCode(explained.supportCode),
            typed,
          };
        case "text":
          return { status: "explained", typed, ...shown(explained.explanation) };
      }
    },
    (message) => ({ status: "stopped", message, typed }),
    "ask again.",
  );
}

function shown({ best, guesses, passages, question, secretsNoticed }: TextExplanation) {
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
