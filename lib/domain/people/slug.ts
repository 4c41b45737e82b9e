const longestChars = 40;
/** What is looked at of a name, however long it is. */
const mostChars = 10 * longestChars;

/**
 * What a workspace is called in the addresses of its pages: the letters a to z and digits of its name, accents off, with
 * hyphens between.
 * A name without any is `workspace`. Not unique by itself.
 */
export function slugOf(name: string): string {
  const words = name
    .slice(0, mostChars)
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  const slug = words.slice(0, longestChars).replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "workspace" : slug;
}

/** Whether a text from outside can be a slug; anything else is answered as a workspace that is not there. */
export const isSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);
