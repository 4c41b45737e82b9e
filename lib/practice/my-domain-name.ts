/** A My Domain name as an admin types it: letters, digits and single hyphens inside, 34 characters at most. */
export const longestDomainName = 34;
export const domainNamePattern = /^[a-z0-9](?:-?[a-z0-9])*$/;

/** The name that is an org's own in its host, without what Salesforce adds for a sandbox or a Developer Edition. */
export const domainNameOf = (host: string): string => domainNameParts(host).name;

/** The host of an org under another name; what Salesforce adds to a name stays. */
export function renamedHost(host: string, name: string): string {
  const { added, rest } = domainNameParts(host);
  return `${name}${added}.${rest}`;
}

function domainNameParts(host: string) {
  const [label = "", ...rest] = host.split(".");
  const [, name = label, added = ""] = /^(.*?)(--.*|-dev-ed)?$/.exec(label) ?? [];
  return { name, added, rest: rest.join(".") };
}
