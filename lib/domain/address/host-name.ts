const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const mostChars = 253;

/**
 * Labels of a host name, the last of which is not a number: `999.1.1.1` is no address and no name either.
 *
 * @see RFC 1123 §2.1
 */
export function isHostName(text: string): boolean {
  if (text.length > mostChars) return false;
  const labels = text.split(".");
  return labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
}
