import { createHash } from "node:crypto";

/** The file of the reading face; the name carries its version. */
export const readingFaceHref = "/fonts/hanken-grotesk-5.woff2";

/** Of a round trip; browsers round it to 25 ms, and up or down by a tenth. What they tell of a line's width is no more than a guess. */
const fastUpToMs = 100;

/**
 * Asks for the reading face with the page, so that it is there when the words are laid out; it is not shown later, lest lines
 * move under the reader. On a slow line it would come too late and only take the line from the words: there it is left to be
 * found, and kept for the next page. A browser that does not tell its line is taken as one on a fast line.
 *
 * @see Network Information API, §7 (`rtt`, `saveData`)
 */
export const readingFaceScript = `{
const line = navigator.connection;
if (!line || !(line.saveData || line.rtt > ${fastUpToMs})) {
const face = document.createElement("link");
Object.assign(face, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href: "${readingFaceHref}" });
document.head.append(face);
}
}`;

/** How `script-src` names it. */
export const readingFaceSource = `'sha256-${createHash("sha256").update(readingFaceScript).digest("base64")}'`;
