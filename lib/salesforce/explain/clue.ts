import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";

/**
 * One piece of evidence in a pasted text. `class` says whose word it is: 1 Salesforce's own structure, 2 its own code or sentence in
 * running text, 3 a code of an operating system, TLS library or name server, 4 the sentence a program tells it with, 5 an HTTP
 * status, 6 a name in passing, which proves nothing.
 */
export type Clue = {
  readonly class: EvidenceClass;
  readonly code: ProblemCode;
  /** Where it stands in the pasted text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** How much it says beside others of its class, 0 and up. */
  readonly specificity: number;
  /** How deep it stands in a chain of causes; 0 outside of one. */
  readonly depth: number;
  /** One of our own phrases that the text comes near to, where it was not met letter by letter. */
  readonly resembles?: string;
};
