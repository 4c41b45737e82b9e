import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

export type RenamedOrg = { readonly host: string; readonly myDomainName: string };

/** Gives a practice org another My Domain name; its former host leads there. `org-exists`: another org has the name, or had it. */
export const renamePracticeOrg: Service<RenamedOrg, PracticeOrgState, PracticeRefusal> = (
  asking,
  { host, myDomainName },
) => changePractice(asking, host, { did: "rename" }, ({ rename }) => rename(host, myDomainName));
