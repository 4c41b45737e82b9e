/** One paragraph of a mail: a heading and lines under it; a line may end in a link. */
export type MailBlock = {
  readonly heading?: string;
  readonly lines: readonly MailLine[];
};
export type MailLine = string | { readonly label: string; readonly url: string };

/** A mail as plain text: the addresses of its links stand behind what they are called. */
export const plainMail = (blocks: readonly MailBlock[]): string =>
  `${blocks
    .map(({ heading, lines }) => [...(heading === undefined ? [] : [heading]), ...lines.map(plainLine)].join("\n"))
    .join("\n\n")}\n`;

const plainLine = (line: MailLine): string => (typeof line === "string" ? line : `${line.label}: ${line.url}`);

/** The same as simple HTML: no pictures, no styles but one for reading, nothing that tells whether it was opened. */
export const htmlMail = (blocks: readonly MailBlock[]): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orglink</title></head>',
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">',
    ...blocks.map(({ heading, lines }) => {
      const said = lines.map(htmlLine);
      const all = heading === undefined ? said : [`<strong>${escapeHtml(heading)}</strong>`, ...said];
      return `<p>${all.join("<br>\n")}</p>`;
    }),
    "</body></html>\n",
  ].join("\n");

const htmlLine = (line: MailLine): string =>
  typeof line === "string" ? escapeHtml(line) : `<a href="${escapeHtml(line.url)}">${escapeHtml(line.label)}</a>`;

/** `&` first, so that no other becomes two. */
const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
