import { parseMyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import type { ConnectOutcome } from "#lib/services/setups/connect-org";
import { findOpenRepair } from "#lib/store/queries/setups";
import { type RepairRefusal, repairConnection } from "./repair-connection.ts";

export type RepairRetry = { readonly connectionId: string; readonly runId: string };

/** Repairs once more with everything the repair kept, so that after a fix in Salesforce nothing is typed again. */
export const retryRepair: Service<RepairRetry, ConnectOutcome, RepairRefusal> = async (
  asking,
  { connectionId, runId },
) => {
  const { instance, who } = asking;
  const scope = authorize(who, "connection:repair");
  if (!scope.ok) return scope;
  if (!isId(connectionId) || !isId(runId)) return refused("not-found");
  const repair = await findOpenRepair(instance.db, scope.value, connectionId);
  if (!repair?.myDomain || !repair.consumerKey) return refused("not-found");
  const { isPracticeOrgOn: practice, myDomainSuffixes: extraSuffixes } = instance.env;
  const address = parseMyDomain(repair.myDomain, { practice, extraSuffixes });
  if (!address.ok) return refused("not-found");
  const { consumerKey } = repair;
  return repairConnection(asking, {
    connectionId,
    runId,
    address: address.value,
    consumerKey,
    consumerSecret: null,
  });
};
