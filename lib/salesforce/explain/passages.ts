import type { Passage, PassagePiece } from "#lib/domain/explain/explain-state";
import { type CredentialSpan, credentialSpans, hiddenMark } from "#lib/domain/text/harmless";
import type { Clue } from "./clue.ts";

const aroundChars = 140;
const mostMarked = 4;
/** More of the same kind for the strongest problem: a page says it in several words. */
const mostOthers = 3;
const mostMarkChars = 400;
/** Enough for a credential that begins before a part to be recognized as one. */
const aheadChars = 600;

type Part = { readonly from: number; readonly to: number; readonly marks: readonly Clue[] };

/**
 * The parts of a pasted text that hold the strongest evidence, each piece of evidence marked with the place of its problem among
 * the guesses. Everything that looks like a credential is hidden, and what is invisible is gone; line breaks stay.
 */
export function passagesOf(text: string, weighed: readonly Clue[], strongest: readonly Clue[]): readonly Passage[] {
  const [first] = strongest;
  const others = weighed.filter((clue) => clue !== first && clue.code === first?.code && clue.class === first.class);
  const marked = [...strongest.slice(0, mostMarked), ...others.slice(0, mostOthers)]
    .filter(({ resembles, class: its }) => resembles === undefined && its < 6)
    .map((clue) => ({ ...clue, to: Math.min(clue.to, clue.from + mostMarkChars) }));
  return partsAround(text, merged(marked)).map((part) => piecesOf(text, part, strongest));
}

/** Pieces of evidence for the same problem that overlap are one mark. */
function merged(marks: readonly Clue[]): readonly Clue[] {
  const kept: Clue[] = [];
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const last = kept.at(-1);
    if (last?.code === mark.code && mark.from <= last.to + 1)
      kept[kept.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
    else kept.push(mark);
  }
  return kept;
}

/** Windows around the marks, those that overlap as one, in their order in the text. */
function partsAround(text: string, marks: readonly Clue[]): readonly Part[] {
  const parts: Part[] = [];
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const from = wordStart(text, Math.max(0, mark.from - aroundChars));
    const to = wordEnd(text, Math.min(text.length, mark.to + aroundChars));
    const last = parts.at(-1);
    if (last === undefined || from > last.to) parts.push({ from, to, marks: [mark] });
    else parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, to), marks: [...last.marks, mark] };
  }
  return parts;
}

const mostWordChars = 60;

const wordStart = (text: string, at: number): number => {
  let from = at;
  while (from > 0 && at - from < mostWordChars && !/\s/.test(text.charAt(from - 1))) from -= 1;
  return from;
};

const wordEnd = (text: string, at: number): number => {
  let to = at;
  while (to < text.length && to - at < mostWordChars && !/\s/.test(text.charAt(to))) to += 1;
  return to;
};

function piecesOf(text: string, { from, to, marks }: Part, strongest: readonly Clue[]): Passage {
  const start = Math.max(0, from - aheadChars);
  const hidden = credentialSpans(text.slice(start, to + aheadChars)).map((span) => ({
    ...span,
    from: span.from + start,
    to: span.to + start,
  }));
  const pieces: PassagePiece[] = [];
  let done = from;
  const put = (end: number, evidence?: number): void => {
    const said = readable(text, done, end, hidden);
    if (said !== "") pieces.push({ from: done, text: said, ...(evidence === undefined ? {} : { evidence }) });
    done = Math.max(done, end);
  };
  for (const mark of marks) {
    if (mark.to <= done) continue;
    put(Math.max(done, mark.from));
    put(mark.to, strongest.findIndex(({ code }) => code === mark.code) + 1);
  }
  put(to);
  return { startsInside: from > 0, endsInside: to < text.length, pieces };
}

/** A part without its credentials: each is shown once as hidden, where it begins or where the part begins inside it. */
function readable(text: string, from: number, to: number, hidden: readonly CredentialSpan[]): string {
  let said = "";
  let at = from;
  for (const span of hidden) {
    if (span.to <= at || span.from >= to) continue;
    said += printable(text.slice(at, Math.max(at, span.from))) + hiddenMark;
    at = Math.min(to, span.to);
  }
  return said + printable(text.slice(at, to));
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}]/gu;
const unprintable = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}]/gu;

const printable = (text: string): string => text.replace(invisible, "").replace(unprintable, " ");
