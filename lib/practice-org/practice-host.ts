import { practiceSuffix } from "#lib/practice/practice";

/** Labels between a My Domain name and its suffix. A wildcard covers one label, so each has a certificate of its own. */
export const partitions = ["sandbox", "develop", "scratch", "trailblaze", "demo", "patch", "free"] as const;

/** The host of a `Host` header or server name: lower case, without port; null for one that is no name below our suffix. */
export function practiceHostOf(header: string | undefined): string | null {
  const host = (header ?? "").toLowerCase().replace(/:\d+$/, "");
  return host.endsWith(`.${practiceSuffix}`) ? host : null;
}
