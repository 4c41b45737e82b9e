import type { StepId } from "./controls.ts";
import type { CredentialKind } from "./harmless.ts";
import type { FaultOwner } from "./problems/article.ts";

/** One reading of a pasted text, with what a list needs of its article. */
export type ExplainGuess = {
  readonly title: string;
  readonly why: string;
  readonly href: string;
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

/** Where the Explain form stands. `typed` is what was pasted, and empty as soon as a credential was noticed in it. */
export type ExplainState =
  | { readonly status: "idle" }
  | { readonly status: "stopped"; readonly message: string; readonly typed: string }
  | {
      readonly status: "explained";
      readonly typed: string;
      readonly answer: ExplainAnswer | null;
      readonly guesses: readonly ExplainGuess[];
      readonly secretsNoticed: readonly CredentialKind[];
    };

export type ExplainAction = (state: ExplainState, data: FormData) => Promise<ExplainState>;

/** Longest text that is taken, in UTF-16 units; Salesforce's answers and whole stack traces are far shorter. */
export const maxPastedLength = 20_000;
