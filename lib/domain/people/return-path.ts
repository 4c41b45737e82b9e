import { isSlug } from "./slug.ts";

const longestChars = 300;

/** A page of a workspace, by its address alone; of what is asked of it only which field a repair is about. */
const ownPage = /^\/w\/([^/?]{1,64})(?:\/[A-Za-z0-9-]{1,64}){1,6}(?:\?field=[a-z-]{1,32})?$/;

/** Where somebody goes back to once they are signed in: a page of a workspace. Null for everything else, other hosts above all. */
export function readReturnPath(text: unknown): string | null {
  if (typeof text !== "string" || text.length > longestChars) return null;
  const slug = ownPage.exec(text)?.[1];
  return slug !== undefined && isSlug(slug) ? text : null;
}

/** The same of the address that a request names, with whatever else is asked there left out. */
export function returnPathOf(url: string): string | null {
  const [path = "", query = ""] = url.slice(0, 2_000).split("?", 2);
  const field = new URLSearchParams(query).get("field");
  return readReturnPath(field === null ? path : `${path}?field=${field}`) ?? readReturnPath(path);
}
