const own = "ORGLINK_";
const mostEdits = 4;
const longestShown = 60;

/** A line for each variable that looks like Orglink's own and is none, with the setting that was probably meant. */
export function misspeltNames(variables: NodeJS.ProcessEnv, known: readonly string[]): readonly string[] {
  return Object.keys(variables)
    .filter((name) => name.startsWith(own) && !known.includes(name))
    .sort()
    .slice(0, 20)
    .map((name) => {
      const shown = name.slice(0, longestShown).replaceAll(/\W/g, "?");
      const meant = nearestOf(name.slice(0, longestShown), known);
      return `${shown} is no setting of Orglink's and does nothing.${meant ? ` Did you mean ${meant}?` : ""}`;
    });
}

function nearestOf(name: string, known: readonly string[]): string | null {
  const near = known
    .map((candidate) => ({ candidate, edits: editsBetween(name, candidate) }))
    .sort((one, other) => one.edits - other.edits)[0];
  return near && near.edits <= mostEdits ? near.candidate : null;
}

/** How many letters have to be put in, left out or changed (Levenshtein's distance). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...one].entries()) {
    let [diagonal = 0] = row;
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const change = diagonal + (letter === other.charAt(column - 1) ? 0 : 1);
      diagonal = row[column] ?? 0;
      next.push(Math.min(change, diagonal + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
