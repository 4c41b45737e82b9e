import { closestMatch } from "leven";

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
      const meant = closestMatch(name.slice(0, longestShown), known, { maxDistance: mostEdits });
      return `${shown} is no setting of Orglink's and does nothing.${meant ? ` Did you mean ${meant}?` : ""}`;
    });
}
