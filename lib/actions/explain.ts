"use server";

import { redirect } from "next/navigation";
import type { ExplainAnswer, ExplainGuess, ExplainState } from "#lib/domain/explain-state";
import { maxPastedLength } from "#lib/domain/explain-state";
import { credentialsIn } from "#lib/domain/harmless";
import type { ProblemCode } from "#lib/domain/problem-codes";
import type { Article } from "#lib/domain/problems/article";
import { articles } from "#lib/domain/problems/articles";
import { routes } from "#lib/routes";
import { type Explained, explainPasted } from "#lib/services/explain-pasted";
import { found, guard, signedIn } from "./guard.ts";
import { sentForm } from "./sent-form.ts";

/** Explains a pasted text. It comes back to its field only while no credential is noticed in it, and goes nowhere else. */
export async function explain(_state: ExplainState, data: FormData): Promise<ExplainState> {
  const pasted = sentForm(data).get("text");
  const text = typeof pasted === "string" ? pasted.slice(0, maxPastedLength).trim() : "";
  const typed = credentialsIn(text).length > 0 ? "" : text;
  return guard<ExplainState>(
    async () => {
      const { instance, actor } = await signedIn();
      if (text === "") return { status: "stopped", message: "Paste or type a text first.", typed: "" };
      const explained = found(await explainPasted(instance, actor, text));
      switch (explained.status) {
        case "found":
          return redirect(routes.run(explained.runId));
        case "unknown":
          return {
            status: "stopped",
            message: `No check of this workspace has the support code ${explained.supportCode}.`,
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

function shown({ best, guesses, secretsNoticed }: Extract<Explained, { status: "text" }>["explanation"]) {
  const others = guesses.filter(({ code }) => code !== best?.code);
  return {
    answer: best ? answerOf(best.code, best.why) : null,
    guesses: others.map(({ code, why }) => guessOf(code, why)),
    secretsNoticed,
  };
}

const guessOf = (code: ProblemCode, why: string): ExplainGuess => ({
  title: articles[code].title,
  why,
  href: routes.problem(code),
});

function answerOf(code: ProblemCode, why: string): ExplainAnswer {
  const { faultOwner, step, control, likelyCause, fixes, doNot = [] }: Article = articles[code];
  const guide = step ? { guideHref: `${routes.guideStep(step)}${control ? `#${control}` : ""}` } : {};
  return { ...guessOf(code, why), faultOwner, step, likelyCause, fixes, doNot, ...guide };
}
