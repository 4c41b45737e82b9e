import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import type { FaultOwner } from "#lib/domain/problems/article";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { StepId } from "#lib/domain/setup/controls";
import type { CredentialKind } from "#lib/domain/text/harmless";

/** A part of a pasted text, from its unit `from` on; `evidence` counts from 1, in the order of the problems that are named. */
export type PassagePiece = { readonly from: number; readonly text: string; readonly evidence?: number };

/** Some lines of a pasted text around its evidence, without credentials; whether the text goes on before and behind it. */
export type Passage = {
  readonly startsInside: boolean;
  readonly endsInside: boolean;
  readonly pieces: readonly PassagePiece[];
};

/** The one thing worth asking, and which problem each answer means. */
export type ExplainQuestion = {
  readonly ask: string;
  readonly answers: readonly { readonly label: string; readonly code: ProblemCode }[];
};

/** One reading of a pasted text, with what a list needs of its article. */
export type ExplainGuess = {
  readonly title: string;
  readonly why: string;
  readonly href: string;
  /** Whose word speaks for it. */
  readonly class: EvidenceClass;
};

/** The reading that is good enough to be shown whole. */
export type ExplainAnswer = ExplainGuess & {
  readonly faultOwner: FaultOwner;
  readonly step: StepId | null;
  readonly likelyCause: string;
  readonly fixes: readonly string[];
  readonly doNot: readonly string[];
  /** Where the guide shows the control that cures it. */
  readonly guideHref?: string;
};

/** A question with a way on for each answer. */
export type ShownQuestion = {
  readonly ask: string;
  readonly answers: readonly { readonly label: string; readonly title: string; readonly href: string }[];
};

/** What a pasted text means, as its form shows it. */
export type TextExplained = {
  readonly answer: ExplainAnswer | null;
  readonly guesses: readonly ExplainGuess[];
  readonly passages: readonly Passage[];
  /** The evidence that the passages mark, by its number. */
  readonly evidence: readonly { readonly number: number; readonly class: EvidenceClass; readonly title: string }[];
  readonly question: ShownQuestion | null;
  readonly secretsNoticed: readonly CredentialKind[];
};

/** Longest text that is taken, in UTF-16 units; Salesforce's answers and whole stack traces are far shorter. */
export const maxPastedLength = 20_000;
