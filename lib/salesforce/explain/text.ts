import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import { evidenceClassWords } from "#lib/domain/check/evidence-class";
import type { ExplainQuestion, Passage } from "#lib/domain/explain/explain-state";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { type CredentialKind, credentialsIn, harmless } from "#lib/domain/text/harmless";
import type { Clue } from "./clue.ts";
import { collect } from "./collect.ts";
import { passagesOf } from "./passages.ts";
import { readPasted } from "./pasted.ts";
import { questionOf } from "./question.ts";
import { strongestOfEach, weigh } from "./weigh.ts";

/** One reading of a text; `why` is one harmless sentence, `class` how much the evidence behind it proves. */
export type Guess = { readonly code: ProblemCode; readonly why: string; readonly class: EvidenceClass };

export type TextExplanation = {
  /** What the strongest evidence says; absent when there is none but names in passing. */
  readonly best?: Guess;
  /** At most eight, the best first. */
  readonly guesses: readonly Guess[];
  /** The parts of the text that were taken as evidence, marked, with everything that looks like a credential hidden. */
  readonly passages: readonly Passage[];
  /** What is worth asking, where the answer would settle it. */
  readonly question?: ExplainQuestion;
  /** Credentials that were pasted along: the person must be told to rotate them. Never the credentials themselves. */
  readonly secretsNoticed: readonly CredentialKind[];
};

const mostGuesses = 8;

/**
 * Explains any pasted text: JSON, curl's output, a log line, a browser address with `error=`, a Status of Login History, a
 * proxy's page as it reads on screen, words typed in from a screenshot. Readers collect evidence, `weigh` orders it. Of a
 * long text it looks at the beginning, the end and the surroundings of what looks like an error; takes under 5 ms for
 * 256 KiB. Keeps nothing of it; what it gives back is harmless.
 */
export function explainText(text: string): TextExplanation {
  const pasted = readPasted(text);
  const secretsNoticed = credentialsIn(pasted.revealing);
  const { clues, asked } = collect(pasted);
  const weighed = weigh(clues);
  const strongest = strongestOfEach(weighed).slice(0, mostGuesses);
  const [first] = strongest;
  const isProven = first !== undefined && first.class < 6;
  const guesses = strongest.map((clue) => guessOf(text, clue));
  const question = isProven ? questionOf(first, asked) : undefined;
  return {
    ...(isProven && guesses[0] ? { best: guesses[0] } : {}),
    guesses,
    passages: passagesOf(text, weighed, strongest),
    ...(question ? { question } : {}),
    secretsNoticed,
  };
}

function guessOf(text: string, { class: its, code, from, to, resembles }: Clue): Guess {
  const why =
    resembles === undefined
      ? `${evidenceClassWords[its]}: “${harmless(text.slice(from, Math.min(to, from + 600)), 120)}”.`
      : `The text resembles “${resembles}”.`;
  return { code, why, class: its };
}
