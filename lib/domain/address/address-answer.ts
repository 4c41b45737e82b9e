import type { ProblemCode } from "../problems/problem-codes.ts";
import type { MyDomain } from "./my-domain.ts";

/** What an org says of itself to anybody, asked without a credential. No more is proven by it. */
export type AddressAnswer = {
  readonly myDomain: MyDomain;
  readonly came:
    | { readonly from: "salesforce"; readonly apiVersion: string }
    /** Something else, or nothing, answered. */
    | { readonly from: "elsewhere"; readonly problem: ProblemCode }
    /** There were too many questions in the last minutes: nobody was asked. */
    | { readonly from: "nobody" };
};

/** Winter '26. Since then, and before, a version is a release, and three of them are a year. */
const winter26 = 65;
const seasons = ["Winter", "Spring", "Summer"] as const;

/** The release that an API version belongs to: `68.0` is Winter '27. Null for what is older than any that is known here. */
export function releaseOf(apiVersion: string): string | null {
  const since = Number.parseInt(apiVersion, 10) - winter26;
  return since >= 0 ? `${seasons[since % 3]} '${26 + Math.floor(since / 3)}` : null;
}
