import type { AddressAnswer } from "#lib/domain/address/address-answer";
import type { PastedAddress } from "#lib/domain/address/my-domain";
import { ok, refuse } from "#lib/domain/result";
import { attemptKey, takeAttempt } from "#lib/identity/attempts";
import { dataVersionsRequest, readNewestVersion } from "#lib/salesforce/data-versions";
import { explainFault } from "#lib/salesforce/explain/faults";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";

/** Without a credential nobody can be locked out; it is only not to be a way to knock at others' doors. */
const windowMs = 5 * 60_000;
const limits = { perUser: { count: 40, windowMs }, perHost: { count: 60, windowMs } } as const;
const deadlineMs = 5_000;

/** Asks whoever answers at a My Domain which versions of the API it has: one call, without any credential, and nothing is kept of it. */
export const askAddress: Service<PastedAddress, AddressAnswer> = async ({ instance, who }, { myDomain }) => {
  const scope = authorize(who, "setup:start");
  if (!scope.ok) return scope;
  const { workspaceId, who: asks } = scope.value;
  const at = instance.now();
  const asker = asks.kind === "person" ? asks.userId : workspaceId;
  const isAllowed =
    (await takeAttempt(instance.db, attemptKey("address:user", asker), limits.perUser, at)) &&
    (await takeAttempt(instance.db, attemptKey("address:host", myDomain), limits.perHost, at));
  if (!isAllowed) return ok({ myDomain, came: { from: "nobody" } });
  const answer = await instance.door.send({ ...dataVersionsRequest(myDomain), deadlineMs });
  const read = answer.ok
    ? readNewestVersion(myDomain, answer.value)
    : refuse(explainFault("data-versions", myDomain, answer.problem));
  const came = read.ok
    ? ({ from: "salesforce", apiVersion: read.value } as const)
    : ({ from: "elsewhere", problem: read.problem.code } as const);
  return ok({ myDomain, came });
};
