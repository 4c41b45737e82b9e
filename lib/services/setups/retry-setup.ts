import { parseMyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { findSetup } from "#lib/store/queries/setups";
import { type ConnectOutcome, connectOrg } from "./connect-org.ts";

/** Connects once more with everything a setup kept, so that after a fix in Salesforce nothing is retyped. */
export async function retrySetup(
  { instance, who: actor }: Asking,
  input: { setupId: string; runId: string },
): Promise<Result<ConnectOutcome, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  if (!isId(input.setupId) || !isId(input.runId)) return refuse("not-found");
  const setup = await findSetup(instance.db, actor.workspaceId, input.setupId);
  if (!setup?.myDomain || !setup.consumerKey) return refuse("not-found");
  const address = parseMyDomain(setup.myDomain, {
    practice: instance.env.isPracticeOrgOn,
    extraSuffixes: instance.env.myDomainSuffixes,
  });
  if (!address.ok) return refuse("not-found");
  return connectOrg(
    { instance, who: actor },
    {
      setupId: setup.id,
      runId: input.runId,
      name: setup.name,
      description: setup.description,
      projectId: setup.projectId,
      rotatesByApi: setup.rotatesByApi,
      address: address.value,
      consumerKey: setup.consumerKey,
      consumerSecret: null,
    },
  );
}
