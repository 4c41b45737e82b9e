import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Above this, naming every order of every set would make a long header; a build with more says so instead. */
const mostSheets = 3;

/**
 * What `style-src` must name for the stylesheets that a built page carries in its head.
 *
 * React writes all sheets of a page into one `<style>`, joined in the order in which the page meets them, and without a
 * nonce. Their text is known since the build, so each text that can come of them is named by its hash, and no other style runs.
 *
 * @param folder where the build leaves its static files.
 * @throws when the build has more sheets than this is made for.
 * @see Content Security Policy Level 3, §2.3.1 Source Lists (hash-source)
 */
export function inlinedStyleSources(folder = join(/* turbopackIgnore: true */ process.cwd(), ".next", "static")) {
  const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(join(/* turbopackIgnore: true */ folder, name), "utf8"));
  if (sheets.length > mostSheets)
    throw new Error(`the build has ${sheets.length} stylesheets, at most ${mostSheets} can be named`);
  return orders(sheets).map((texts) => `'sha256-${createHash("sha256").update(texts.join("")).digest("base64")}'`);
}

/** Every order of every set that has at least one member. */
function orders(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.flatMap((text, at) => [[text], ...orders(texts.toSpliced(at, 1)).map((rest) => [text, ...rest])]);
}
