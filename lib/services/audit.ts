import type { AuditEvent, Changes, Kept } from "#lib/domain/audit/audit-event";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { hiddenMark } from "#lib/domain/text/harmless";
import { findTypedCredential } from "#lib/domain/text/kept-text";
import { insertAuditEvent } from "#lib/store/queries/audit-events";
import { contextOf, type Tx } from "#lib/store/transaction";

/** Writes down what is done in this transaction, in whose name and when it is. Kept with it or not at all. */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  const { scope } = contextOf(tx);
  if (!("workspaceId" in scope)) throw new Error("an event of no workspace: use auditIn");
  await write(tx, scope.workspaceId, event, actorOf(scope.who));
}

/** The same in a transaction of the whole instance, for each workspace that is to know; by a person, or by Orglink itself. */
export async function auditIn(
  tx: Tx,
  workspaceId: string,
  event: AuditEvent,
  { userId = null }: { readonly userId?: string | null } = {},
): Promise<void> {
  contextOf(tx).touched.add(workspaceId);
  const actor = { actorKind: userId === null ? "system" : "person", actorId: userId, onBehalfOf: null } as const;
  await write(tx, workspaceId, event, actor);
}

type Actor = {
  readonly actorKind: Scope["who"]["kind"];
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
};

async function write(tx: Tx, workspaceId: string, event: AuditEvent, actor: Actor): Promise<void> {
  const { at, newId } = contextOf(tx);
  await insertAuditEvent(tx, {
    id: newId(),
    workspaceId,
    at,
    ...actor,
    action: event.action,
    subjectKind: event.on.kind,
    subjectId: event.on.id,
    details: Object.fromEntries(Object.entries(event.details).map(([name, value]) => [name, harmlessValue(value)])),
    changes: "changes" in event ? harmlessChanges(event.changes) : null,
  });
}

function actorOf(who: Scope["who"]): Actor {
  const onBehalfOf = who.kind === "system" ? personOf(who) : null;
  switch (who.kind) {
    case "person":
      return { actorKind: "person", actorId: who.userId, onBehalfOf };
    case "guest":
      return { actorKind: "guest", actorId: who.setupLinkId, onBehalfOf };
    case "machine":
      return { actorKind: "machine", actorId: who.apiKeyId, onBehalfOf };
    case "system":
      return { actorKind: "system", actorId: null, onBehalfOf };
  }
}

/** A name that is a credential, which an older release may have kept, is hidden. */
const harmlessValue = <Value extends Kept>(value: Value): Value | string =>
  typeof value === "string" && findTypedCredential(value) !== null ? hiddenMark : value;

const harmlessChanges = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, { before, after }]) => [
      field,
      { before: harmlessValue(before), after: harmlessValue(after) },
    ]),
  );
