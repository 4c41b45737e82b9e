/** Beginning and end of a long text, in UTF-16 units: where the request, and where the error of a log stands. */
const edgeChars = 3_072;
/** What is looked at around a word in between that speaks of an error, or of a credential. */
const windowChars = { before: 120, after: 480 } as const;
const mostWindows = 3;

/** Plain alternations of literals: one pass over the text, and no way back. */
const errorMarks =
  /error|exception|fault|failed|denied|refused|invalid|expired|timed out|forbidden|unauthorized|http\/[12]/gi;
const credentialMarks = /secret|token|bearer |basic |password|3MVG|5Aep|eyJ|00D[0-9A-Za-z]{9}|:\/\/[^\s/@]{1,80}@/gi;

/**
 * The parts of a pasted text that can say something: a short text whole, of a longer one its beginning, its end and the
 * surroundings of the first words in between that speak of an error or a credential. At most 10 Ki characters.
 */
export function tellingParts(text: string): string {
  if (text.length <= 2 * edgeChars) return text;
  const middle = text.slice(edgeChars, -edgeChars);
  return [
    text.slice(0, edgeChars),
    ...windowsAround(middle, errorMarks),
    ...windowsAround(middle, credentialMarks),
    text.slice(-edgeChars),
  ].join("\n");
}

function windowsAround(text: string, marks: RegExp): readonly string[] {
  const windows: string[] = [];
  const looking = new RegExp(marks);
  for (let found = looking.exec(text); found !== null && windows.length < mostWindows; found = looking.exec(text)) {
    const end = found.index + windowChars.after;
    windows.push(text.slice(Math.max(0, found.index - windowChars.before), end));
    looking.lastIndex = end;
  }
  return windows;
}
