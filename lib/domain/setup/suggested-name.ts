import { expectedSandbox } from "../address/my-domain.ts";

/** What a connection is called where nobody named it: the org, by its My Domain. `acme--uat.sandbox…` is "acme uat (sandbox)". */
export function suggestedName(myDomain: string): string {
  const name = (myDomain.split(".", 1)[0] ?? "").replaceAll(/-+/g, " ").trim();
  return expectedSandbox(myDomain) ? `${name} (sandbox)` : name;
}
