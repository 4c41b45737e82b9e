import { isPracticeHost, type MyDomain } from "#lib/domain/address/my-domain";
import { isSameId } from "#lib/domain/check/salesforce-id";
import { findOrgOf } from "#lib/salesforce/auth-configuration";
import type { Instance } from "#lib/services/instance";
import type { Connection } from "#lib/store/queries/connections";

/**
 * Whether another My Domain is of a connection's own org, as that says by itself to whoever asks: only then may a Consumer Secret
 * that was typed for the former go there. One that says nothing is not; and nothing goes from a real org to a practice org, nor back.
 */
export async function isSameOrg(
  { door }: Pick<Instance, "door">,
  { orgId, isPractice }: Pick<Connection, "orgId" | "isPractice">,
  myDomain: MyDomain,
): Promise<boolean> {
  if (isPracticeHost(myDomain) !== isPractice) return false;
  const found = await findOrgOf(myDomain, { send: door.send });
  return found.ok && isSameId(found.value.orgId, orgId);
}
