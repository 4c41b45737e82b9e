import { articles } from "#lib/domain/problems/articles";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { MappedText } from "./mapped-text.ts";
import type { Placed, Span } from "./placed.ts";
import { isAnswerOf, isFieldBehind, isTrouble, type PrintedStatus } from "./readers/statuses.ts";

/** Errors that nobody judged blame nobody, nor does anything said inside them. */
export function withoutBlame(
  placed: readonly Placed[],
  plain: MappedText,
  statuses: readonly PrintedStatus[],
): readonly Placed[] {
  if (statuses.every(({ status }) => !isTrouble(status))) return placed;
  const spans = placed.filter((one) => isUnjudged(one, plain, statuses)).map(({ span }) => span);
  return placed.map((one) => {
    if (one.code === null || !blames(one.code)) return one;
    const { from, to } = one.span;
    const isInside = spans.some((span) => span.from <= from && to <= span.to);
    return isInside ? { ...one, class: 6, specificity: 0 } : one;
  });
}

const blamed: readonly string[] = ["typed-value", "salesforce-setup", "run-as-user"];
/** Refusals of a request that nobody may have read. */
const refusals: readonly ProblemCode[] = ["grant-refused", "request-rejected", "unknown-oauth-error"];

const blames = (code: ProblemCode): boolean => blamed.includes(articles[code].faultOwner) || refusals.includes(code);

/**
 * True for an error that came with a 408, a 429 or a 5xx: whoever answered so has judged nothing, and nobody is blamed by it. SOAP
 * faults come with 500 always, and are judged.
 */
function isUnjudged(one: Placed, plain: MappedText, statuses: readonly PrintedStatus[]): boolean {
  if (one.code === null || one.class > 4 || !blames(one.code)) return false;
  const { from, to } = placedInPlain(one, plain);
  const before = statuses.findLast((status) => status.to <= from);
  const own =
    before !== undefined && isAnswerOf(before, plain.text, from)
      ? before
      : statuses.find((status) => isFieldBehind(status, plain.text, to));
  if (own === undefined || !isTrouble(own.status)) return false;
  return !(own.status === 500 && isSoapFault(one, plain.text, from));
}

/** A word in capitals that is no field's value in JSON: what SOAP's libraries print of a fault. */
const isSoapFault = ({ isSoap }: Placed, text: string, from: number): boolean =>
  isSoap === true ||
  (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+/.test(text.slice(from, from + 80)) && text[from - 1] !== '"') ||
  /[A-Z]_[A-Z0-9_]+["'\])]{0,2}[\s:,-]{1,4}$/.test(text.slice(Math.max(0, from - 80), from)) ||
  text.slice(0, from).includes("ault>");

/** Where a place of the pasted text stands in `plain`. */
const placedInPlain = ({ span }: Placed, { origins }: MappedText): Span => ({
  from: indexOf(origins, span.from),
  to: indexOf(origins, span.to - 1) + 1,
});

/** The first place whose origin is `origin` or later; origins only grow. */
function indexOf(origins: Uint32Array, origin: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < origin) low = middle + 1;
    else high = middle;
  }
  return low;
}
