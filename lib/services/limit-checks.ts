import { takeAttempt } from "#lib/access/attempts";
import type { CheckReport } from "#lib/domain/check-run";
import type { MyDomain } from "#lib/domain/my-domain";
import type { Instance } from "./instance.ts";
import type { RunBy } from "./run-by.ts";
import { unaskedRun } from "./unasked-run.ts";

/** Far below what locks a Run As user out (Salesforce: 3,600 logins an hour), far above what a person needs. */
const limits = { perHost: { count: 30, windowMs: 5 * 60_000 }, perUser: { count: 60, windowMs: 5 * 60_000 } } as const;

/** Counts one check run against its My Domain and its user; the report of a run that asked nothing when there were too many. */
export async function takeCheckAttempt(instance: Instance, by: RunBy, myDomain: MyDomain): Promise<CheckReport | null> {
  const taken = [
    await takeAttempt(instance.db, `check:host:${myDomain}`, limits.perHost, instance.now()),
    await takeAttempt(instance.db, `check:user:${by.userId ?? "nobody"}`, limits.perUser, instance.now()),
  ];
  return taken.every(Boolean) ? null : unaskedRun("too-many-attempts");
}
