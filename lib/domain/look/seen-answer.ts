import type { Advice, IdentityCard, Problem, Stage } from "#lib/domain/check/check-run";

/** What the org said when it was looked at last. Typed like the end of a check run, and like it without anything secret. */
export type SeenAnswer =
  /** It stopped at the first refusal. `seen` has the token's scopes where a token was given before. */
  | {
      readonly came: "refused";
      readonly stage: Stage;
      readonly problem: Problem;
      readonly seen: Partial<IdentityCard>;
    }
  /** A token was given; what it can do has not been asked yet. */
  | { readonly came: "token"; readonly scopes: readonly string[] }
  /** A check now would pass. */
  | { readonly came: "all"; readonly card: IdentityCard; readonly advice: readonly Advice[] };

const stagesBeforeToken: readonly Stage[] = ["address", "reach", "token"];

/** Whether Salesforce gave a token for the kept key and secret. */
export const gaveToken = (answer: SeenAnswer): boolean =>
  answer.came !== "refused" || !stagesBeforeToken.includes(answer.stage);

/** What one look came to. Without `rest` nothing was asked with the token: what was answered to it before still stands. */
export type LookResult =
  | { readonly token: "refused"; readonly answer: Extract<SeenAnswer, { came: "refused" }> }
  | {
      readonly token: "given";
      /** The same as long as the token and its scopes are: it opens nothing. */
      readonly mark: string;
      readonly scopes: readonly string[];
      readonly rest: Exclude<SeenAnswer, { came: "token" }> | null;
    };
