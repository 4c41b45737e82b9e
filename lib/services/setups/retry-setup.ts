import { parseMyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import type { Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import type { RepairRefusal } from "#lib/services/repairs/repair-connection";
import { retryRepair } from "#lib/services/repairs/retry-repair";
import { isConnectionNameTaken } from "#lib/store/queries/connections";
import { findLook } from "#lib/store/queries/looks";
import { findSetup, type Setup } from "#lib/store/queries/setups";
import { type ConnectOutcome, type ConnectRefusal, connectOrg } from "./connect-org.ts";

export type Retry = { readonly setupId: string; readonly runId: string };

/** Connects once more with everything a setup kept, so that after a fix in Salesforce nothing is retyped. */
export const retrySetup: Service<Retry, ConnectOutcome, ConnectRefusal | RepairRefusal> = async (
  asking,
  { setupId, runId },
) => {
  const { instance, who } = asking;
  const scope = authorize(who, "connection:create");
  if (!scope.ok) return scope;
  if (!isId(setupId) || !isId(runId)) return refused("not-found");
  const setup = await findSetup(instance.db, scope.value, setupId);
  if (setup?.repairs) return retryRepair(asking, { connectionId: setup.repairs, runId });
  if (!setup?.myDomain || !setup.consumerKey) return refused("not-found");
  const { isPracticeOrgOn: practice, myDomainSuffixes: extraSuffixes } = instance.env;
  const address = parseMyDomain(setup.myDomain, { practice, extraSuffixes });
  if (!address.ok) return refused("not-found");
  return connectOrg(asking, {
    setupId,
    runId,
    name: setup.name || (await freeName(instance, scope.value, setup)),
    description: setup.description,
    projectId: setup.projectId,
    rotatesByApi: setup.rotatesByApi,
    address: address.value,
    consumerKey: setup.consumerKey,
    consumerSecret: null,
  });
};

/** A name for a connection that nobody named: its org's, as far as it was seen, its app's, or its host's. */
async function freeName(instance: Instance, scope: Scope, setup: Setup): Promise<string> {
  const answer = (await findLook(instance.db, scope, setup.id))?.answer;
  const orgName = answer?.came === "all" ? answer.card.orgName : undefined;
  const wanted = (orgName || setup.appName || setup.myDomain?.split(".")[0] || "Salesforce").slice(0, 70);
  for (let count = 2, name = wanted; ; count += 1) {
    if (!(await isConnectionNameTaken(instance.db, scope, name))) return name;
    name = `${wanted} (${count})`;
  }
}
