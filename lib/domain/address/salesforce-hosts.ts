import type { RefusedSituation } from "./address-refusals.ts";

/** Where My Domains end; Salesforce's commercial, defense and Chinese clouds. */
export const myDomainSuffixes = ["my.salesforce.com", "my.salesforce.mil", "my.sfcrmproducts.cn"] as const;
/** Where the hosts of the practice org end: `.test` can never be real (RFC 6761 §6.2). */
export const practiceSuffix = "my.salesforce.test";

const partitions = ["sandbox", "develop", "scratch", "trailblaze", "demo", "patch", "free"] as const;
const isPartition = (part: string | undefined) => partitions.some((partition) => partition === part);

type Conversion = {
  readonly from: string;
  readonly to: (typeof myDomainSuffixes)[number];
  /** The first label ends in `--` and a package namespace (`--c` is the org's own code). */
  readonly hasNamespace?: true;
};

/** Other hosts of the same org. @see Salesforce Help, "My Domain URL Formats" */
const conversions: readonly Conversion[] = [
  { from: "lightning.force.com", to: "my.salesforce.com" },
  { from: "my.salesforce-setup.com", to: "my.salesforce.com" },
  { from: "file.force.com", to: "my.salesforce.com" },
  { from: "builder.salesforce-experience.com", to: "my.salesforce.com" },
  { from: "vf.force.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "container.force.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "content.force.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "visual.force.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "visualforce.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "documentforce.com", to: "my.salesforce.com", hasNamespace: true },
  { from: "lightning.crmforce.mil", to: "my.salesforce.mil" },
  { from: "lightning.force.mil", to: "my.salesforce.mil" },
  { from: "my.salesforce-setup.mil", to: "my.salesforce.mil" },
  { from: "file.crmforce.mil", to: "my.salesforce.mil" },
  { from: "vf.crmforce.mil", to: "my.salesforce.mil", hasNamespace: true },
  { from: "lightning.sfcrmapps.cn", to: "my.sfcrmproducts.cn" },
  { from: "file.sfcrmapps.cn", to: "my.sfcrmproducts.cn" },
  { from: "vf.sfcrmapps.cn", to: "my.sfcrmproducts.cn", hasNamespace: true },
];

/** `na44`, `cs1`, `usa77`, `swe12`, `usa2s`: servers that orgs are moved between. */
const isInstance = (part: string | undefined) =>
  part !== undefined && /^(?:[a-z]{2,3}\d{1,4}s?(?:-api)?|emea)$/.test(part);
/** Servers from before every org had a My Domain, and the host of Lightning's own files. */
const noOrg = /^(?:(?:na|eu|ap|cs|um)\d{1,3}|static)$/;
/** An instance of Hyperforce under the cell that it runs in, such as `swe1.sfdc-lywfpd.salesforce.com`. */
const hyperforceInstance =
  /^(?:[a-z0-9-]+\.)*sfdc-[a-z0-9]{2,20}\.(?:(?:sales)?force\.(?:com|mil)|crmforce\.mil|sfcrm(?:products|apps)\.cn)$/;
/** What is typed for want of an address; none of it names an org. */
const noName = /^(?:null|undefined|none|nil|tbd|salesforce|login|production|prod|sandbox|domain|url|instance)$/;
const sharedLogin = /^(?:login|test|welcome|[a-z0-9-]+\.login)\.(?:salesforce\.(?:com|mil)|sfcrmproducts\.cn)$/;
const sites =
  /\.(?:my\.site\.com|my\.salesforce-sites\.(?:com|mil)|force\.com|crmforce\.mil|salesforce-experience\.com|siteforce\.com|sfcrmapps\.cn)$/;
const salesforceOwn =
  /^(?:www|api|status|trust|help|trailhead|developer|developers|admin|admins|architect|appexchange|partners|support|success|community|trailblazer|trailblazers|ideas|events|engineering|security|compliance|investor|checkout|identity|id|mc|cloud)\.(?:sales)?force\.com$/;
/** Salesforce's further domains, whatever stands before them. */
const salesforceDomain =
  /(?:^|\.)(?:force\.com|crmforce\.mil|sfcrmapps\.cn|my-salesforce\.com|my-lightning\.com|salesforce-(?:setup|scrt|hub|experience|sites)\.(?:com|mil)|salesforceliveagent\.com)$/;
const family = /^(?:(.+)\.)?salesforce\.(com|mil)$|^(?:(.+)\.)?sfcrmproducts\.(cn)$/;
const oldBrand = /^([a-z0-9-]+)\.(?:cloudforce|database)\.com$/;
/** Salesforce's own domains spelt out inside a foreign host, path or query. */
const mention =
  /(?:^|[^a-z0-9-])(?:salesforce\.(?:com|mil)|salesforce-setup\.com|force\.com|crmforce\.mil|sfcrm(?:products|apps)\.cn)(?![a-z0-9])/i;
const defenderSuffix = /\.(?:(?:(?:us|eu)\d?\.|access\.)?m?cas\.ms|mcas-gov\.(?:us|ms))$/;

/** What a well-formed host is: a My Domain (converted or not), or the situation that refuses it. */
export type JudgedHost =
  | { readonly myDomain: string; readonly convertedFrom?: string; readonly wasProxied: boolean }
  | { readonly refused: RefusedSituation; readonly suggestion?: string };

/** `acme` or `acme--uat.sandbox` of a host under one of the suffixes; null when the host is under none of them. */
export function orgNameOf(host: string, suffixes: readonly string[]): { name: string; suffix: string } | null {
  const suffix = suffixes.find((end) => host === end || host.endsWith(`.${end}`));
  return suffix === undefined ? null : { name: host.slice(0, Math.max(0, host.length - suffix.length - 1)), suffix };
}

/** A double hyphen parts the sandbox's name from the org's; a punycode label (`xn--`) has one of its own. */
export const hasSandboxName = (label: string): boolean => /[a-z0-9]--[a-z0-9]/.test(label.replace(/^xn--/, ""));

/**
 * Judges a well-formed, lower-case host by its labels from the right, never by words inside it.
 * @param text everything that was pasted, to tell a foreign host that mentions Salesforce from one that does not
 */
export function judgeHost(typedHost: string, suffixes: readonly string[], text: string): JudgedHost {
  // Microsoft Defender for Cloud Apps appends its own domain to every host in the browser.
  const host = typedHost.replace(defenderSuffix, "");
  const wasProxied = host !== typedHost;

  const org = orgNameOf(host, suffixes);
  if (org !== null) return judgeOrgName(org.name, org.suffix, host, wasProxied);

  for (const { from, to, hasNamespace } of conversions) {
    const other = orgNameOf(host, [from]);
    if (other !== null) return converted(other.name, to, hasNamespace === true, host, wasProxied);
  }
  return judgeOther(host, text);
}

function judgeOrgName(name: string, suffix: string, host: string, wasProxied: boolean): JudgedHost {
  const [label = "", partition, ...more] = name.split(".");
  if (label === "" || (partition === undefined && (isPartition(label) || label === "www"))) {
    return { refused: "name-missing" };
  }
  if (label === "www" && partition !== undefined) {
    return { refused: "too-many-parts", suggestion: `${[partition, ...more].join(".")}.${suffix}` };
  }
  if (more.length > 0 || partition?.includes("--")) return { refused: "too-many-parts" };
  if (isInstance(partition) && !hasSandboxName(label)) return { refused: "legacy", suggestion: `${label}.${suffix}` };
  const current = currentForm(label, partition, suffix);
  if (current === host) return { myDomain: host, wasProxied };
  // `--c` is a Visualforce namespace far more often than a sandbox called c.
  if (label.endsWith("--c")) return { refused: "legacy", suggestion: `${label.slice(0, -3)}.${suffix}` };
  return { myDomain: current, convertedFrom: host, wasProxied };
}

/** Since enhanced domains a sandbox is under `.sandbox`; before, its name stood alone or before its server's name. */
function currentForm(label: string, partition: string | undefined, suffix: string): string {
  const isOldSandbox =
    hasSandboxName(label) &&
    myDomainSuffixes.some((known) => known === suffix) &&
    (partition === undefined || isInstance(partition));
  const kept = isOldSandbox ? "sandbox" : partition;
  return kept === undefined ? `${label}.${suffix}` : `${label}.${kept}.${suffix}`;
}

function converted(name: string, suffix: string, hasNamespace: boolean, host: string, wasProxied: boolean): JudgedHost {
  const [first = "", second, ...more] = name.split(".");
  if (first === "" || isPartition(first)) return { refused: "name-missing" };
  if (more.length > 0 || second?.includes("--")) return { refused: "too-many-parts" };
  if (second === undefined && noOrg.test(first))
    return { refused: first === "static" ? "salesforce-own" : "instanced" };
  if (hasNamespace && !first.includes("--") && isInstance(second)) return { refused: "instanced" };

  const partition = hasNamespace && isInstance(second) ? undefined : second;
  const label = hasNamespace ? withoutNamespace(first, partition) : first;
  const myDomain = currentForm(label, partition, suffix);
  return { myDomain, convertedFrom: host, wasProxied };
}

function withoutNamespace(label: string, partition: string | undefined): string {
  const cut = label.lastIndexOf("--");
  const short = cut > 0 ? label.slice(0, cut) : label;
  // The one double hyphen of a sandbox belongs to its name: without it, another org would be meant.
  return partition === "sandbox" && !hasSandboxName(short) ? label : short;
}

function judgeOther(host: string, text: string): JudgedHost {
  const parts = host.split(".");
  if (sharedLogin.test(host)) return { refused: "shared-login" };
  const isOfFamily = /\.(?:(?:salesforce|force)\.(?:com|mil)|crmforce\.mil|sfcrm(?:products|apps)\.cn)$/.test(host);
  if (hyperforceInstance.test(host) || (parts.length === 3 && isOfFamily && isInstance(parts[0]))) {
    return { refused: "instanced" };
  }
  if (salesforceOwn.test(host)) return { refused: "salesforce-own" };
  if (sites.test(host)) return { refused: "site" };
  if (salesforceDomain.test(host)) return { refused: "salesforce-own" };

  const inFamily = family.exec(host);
  if (inFamily !== null) return judgeFamily(inFamily[1] ?? inFamily[3], inFamily[2] ?? inFamily[4]);
  const brand = oldBrand.exec(host)?.[1];
  if (brand !== undefined && brand !== "www" && brand !== "login") {
    return { refused: "legacy", suggestion: `${brand}.my.salesforce.com` };
  }
  return unfinished(parts) ?? { refused: mention.test(text) ? "disguised" : "foreign" };
}

/** A host under salesforce.com and its sisters that is no My Domain: most often the `my` was left out. */
function judgeFamily(name: string | undefined, ending: string | undefined): JudgedHost {
  const suffix = myDomainSuffixes.find((known) => known.endsWith(`.${ending}`)) ?? myDomainSuffixes[0];
  if (name === undefined) return { refused: "salesforce-own" };
  const [label, partition, ...more] = name.split(".");
  if (more.length > 0 || (partition !== undefined && !isPartition(partition))) return { refused: "salesforce-own" };
  if (partition === undefined && label?.endsWith("-my")) {
    return { refused: "my-missing", suggestion: `${label.slice(0, -3)}.${suffix}` };
  }
  // `evilmy.salesforce.com` ends in the right letters, but not in the right labels.
  if (partition === undefined && label?.endsWith("my")) return { refused: "disguised" };
  return { refused: "my-missing", suggestion: `${name}.${suffix}` };
}

/** `acme`, `acme.my`, `acme--uat.sandbox.my`, `acme.my.salesforce`: an address that stops too early. */
function unfinished(parts: readonly string[]): JudgedHost | null {
  const [label = "", ...after] = parts;
  if (after.length === 0 && noName.test(label)) return { refused: "words" };
  const partition = isPartition(after[0]) ? after[0] : undefined;
  const ending = (partition === undefined ? after : after.slice(1)).join(".");
  if (!/^(?:my|my\.salesforce|salesforce|lightning|lightning\.force)?$/.test(ending)) return null;
  const guessed = partition ?? (hasSandboxName(label) ? "sandbox" : label.endsWith("-dev-ed") ? "develop" : undefined);
  const name = guessed === undefined ? label : `${label}.${guessed}`;
  return { refused: "name-only", suggestion: `${name}.my.salesforce.com` };
}
