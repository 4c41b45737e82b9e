import { expectedSandbox, type MyDomain } from "#lib/domain/address/my-domain";
import type { CheckReport } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import type { Secret } from "#lib/domain/secret";
import { performCheckRun } from "#lib/services/checks/steps/perform-check-run";
import { unaskedCheckRun } from "#lib/services/checks/steps/unasked-check-run";
import type { Instance } from "#lib/services/instance";
import { connectionSecret } from "#lib/services/secret-bindings";
import { type Connection, findSealedConsumerSecret } from "#lib/store/queries/connections";
import { open } from "#lib/vault/seal";

/** Makes the calls of a run that has begun, of a saved connection with its sealed Consumer Secret; what comes of it is not kept yet. */
export async function checkSavedConnection(
  instance: Instance,
  scope: Scope,
  connection: Connection,
  runId: string,
): Promise<CheckReport> {
  const myDomain = connection.myDomain as MyDomain;
  const consumerSecret = await openSecret(instance, scope, connection);
  if (consumerSecret === null) return unaskedCheckRun("sealed-secret-unreadable");
  const isSandbox = expectedSandbox(myDomain) ?? connection.card.isSandbox;
  const { orgId, meantRunAsUserId: runAsUserId } = connection;
  const expected = { orgId, runAsUserId, ...(isSandbox === undefined ? {} : { isSandbox }) };
  const { consumerKey, rotatesByApi } = connection;
  return performCheckRun(instance, scope, runId, { myDomain, consumerKey, consumerSecret, expected, rotatesByApi });
}

async function openSecret(instance: Instance, scope: Scope, connection: Connection): Promise<Secret | null> {
  const sealed = await findSealedConsumerSecret(instance.db, scope, connection.id);
  if (sealed === null) return null;
  const opened = open(instance.keyring, sealed, connectionSecret(connection));
  return opened.ok ? opened.value : null;
}
