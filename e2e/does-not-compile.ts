// What the types refuse, held by `tsc`: under each `@ts-expect-error` stands something that must not compile, and the check fails
// where it does. Nothing here is ever run.

import type { AuditEvent, Changes } from "#lib/domain/audit/audit-event";
import type { Principal } from "#lib/domain/people/principal";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { readSetup } from "#lib/services/setups/read-setup";
import { findSetup, listExpiredSecrets, updateSetup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";

declare const instance: Instance;
declare const who: Principal;
declare const scope: Scope;
declare const wholeInstance: InstanceScope;
declare const tx: Tx;
const at = new Date();
const id = "an id";

/** The wrong principal. */
export function principals(): void {
  // @ts-expect-error a person without reach
  void readSetup({ instance, who: { kind: "person", userId: id, role: "admin", isOwner: false } }, id);
  // @ts-expect-error a role there is not
  void readSetup({ instance, who: { ...who, kind: "person", role: "root" } }, id);
  // @ts-expect-error nobody has a reach to go by
  void (who.kind === "nobody" ? who.reach : null);
  // @ts-expect-error who asks is not left out
  void readSetup({ instance }, id);
  // @ts-expect-error a door that is not in the table
  void authorize(who, "setup:steal");
  // @ts-expect-error a refused answer has no value
  void authorize(who, "setup:read").value;
}

/** A query without authorization. */
export function scopes(): void {
  const { db } = instance;
  // @ts-expect-error no scope
  void findSetup(db, id);
  // @ts-expect-error a workspace's id is none
  void findSetup(db, "workspace", id);
  // @ts-expect-error nor is what somebody reaches, before they were let in
  void findSetup(db, { workspaceId: "workspace", to: "all" }, id);
  // @ts-expect-error nor an answer that may be a refusal
  void findSetup(db, authorize(who, "setup:read"), id);
  // @ts-expect-error the scope of jobs is none for one workspace's rows
  void findSetup(db, wholeInstance, id);
  // @ts-expect-error and a workspace's scope none for all workspaces
  void listExpiredSecrets(db, scope, at);
}

/** A change outside of a transaction, or an event without one. */
export function transactions(): void {
  const event: AuditEvent = { action: "setup.cancelled", on: { kind: "setup", id }, details: {} };
  // @ts-expect-error an event belongs into the transaction of what it tells
  void audit(instance.db, event);
  // @ts-expect-error a change of rows does
  void updateSetup(instance.db, scope, id, { updatedAt: at });
  // @ts-expect-error a job is sent with the change that asks for it
  void instance.queue.send(instance.db, "catch-up", {});
  // @ts-expect-error a handle of the driver's own transaction knows neither who nor when
  void instance.db.transaction((plain) => audit(plain, event));
  // @ts-expect-error a transaction is somebody's
  void inTransaction(instance, async () => undefined);
}

/** Events, jobs and refusals that there are not. */
export function closedLists(): void {
  // @ts-expect-error the action decides what it is done to
  void audit(tx, { action: "setup.cancelled", on: { kind: "connection", id }, details: {} });
  // @ts-expect-error and what is said of it
  void audit(tx, { action: "connection.deleted", on: { kind: "connection", id }, details: { name: "A" } });
  // @ts-expect-error a change says what stood there before
  const changes: Changes = { name: { after: "B" } };
  void audit(tx, { action: "setup.changed", on: { kind: "setup", id }, details: {}, changes });
  // @ts-expect-error no such job
  void instance.queue.send(tx, "sweep", {});
  // @ts-expect-error no such payload
  void instance.queue.send(tx, "try-waiting-setup", { setup: id });
  // @ts-expect-error no such refusal
  void refused("not-today");
  // @ts-expect-error a service refuses with the codes it names
  const service: Service<string, null, "name-differs"> = async () => refused("remark-empty");
  void service;
}
