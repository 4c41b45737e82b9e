// What the types refuse, held by `tsc`: under each `@ts-expect-error` stands something that must not compile, and the check fails
// where it does. Nothing here is ever run.

import type { FieldRenderers } from "#components/ui/field-renderers";
import type { HiddenProp } from "#components/ui/hidden-fields";
import type { AuditEvent, Changes } from "#lib/domain/audit/audit-event";
import type { Mailbox } from "#lib/domain/notices/mailbox";
import type { WebhookUrl } from "#lib/domain/notices/webhook-url";
import type { Principal } from "#lib/domain/people/principal";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import { defineForm, field, hiddenField, secretField } from "#lib/forms/define-form";
import { id, line } from "#lib/forms/form-fields";
import type { ButtonAction, FormState } from "#lib/forms/form-state";
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
declare const webhookUrl: WebhookUrl;
declare const mailbox: Mailbox;
const at = new Date();
const someId = "an id";

/** The wrong principal. */
export function principals(): void {
  // @ts-expect-error a person without reach
  void readSetup({ instance, who: { kind: "person", userId: someId, role: "admin", isOwner: false } }, someId);
  // @ts-expect-error a role there is not
  void readSetup({ instance, who: { ...who, kind: "person", role: "root" } }, someId);
  // @ts-expect-error nobody has a reach to go by
  void (who.kind === "nobody" ? who.reach : null);
  // @ts-expect-error who asks is not left out
  void readSetup({ instance }, someId);
  // @ts-expect-error a door that is not in the table
  void authorize(who, "setup:steal");
  // @ts-expect-error a refused answer has no value
  void authorize(who, "setup:read").value;
}

/** A query without authorization. */
export function scopes(): void {
  const { db } = instance;
  // @ts-expect-error no scope
  void findSetup(db, someId);
  // @ts-expect-error a workspace's id is none
  void findSetup(db, "workspace", someId);
  // @ts-expect-error nor is what somebody reaches, before they were let in
  void findSetup(db, { workspaceId: "workspace", to: "all" }, someId);
  // @ts-expect-error nor an answer that may be a refusal
  void findSetup(db, authorize(who, "setup:read"), someId);
  // @ts-expect-error the scope of jobs is none for one workspace's rows
  void findSetup(db, wholeInstance, someId);
  // @ts-expect-error and a workspace's scope none for all workspaces
  void listExpiredSecrets(db, scope, at);
}

/** A change outside of a transaction, or an event without one. */
export function transactions(): void {
  const event: AuditEvent = { action: "setup.cancelled", on: { kind: "setup", id: someId }, details: {} };
  // @ts-expect-error an event belongs into the transaction of what it tells
  void audit(instance.db, event);
  // @ts-expect-error a change of rows does
  void updateSetup(instance.db, scope, someId, { updatedAt: at });
  // @ts-expect-error a job is sent with the change that asks for it
  void instance.queue.send(instance.db, "catch-up", {});
  // @ts-expect-error a handle of the driver's own transaction knows neither who nor when
  void instance.db.transaction((plain) => audit(plain, event));
  // @ts-expect-error a transaction is somebody's
  void inTransaction(instance, async () => undefined);
}

/** What leaves by the wrong exit. */
export function exits(): void {
  const webhook = { headers: {}, body: "{}" };
  // @ts-expect-error an address that nobody parsed
  void instance.webhooks.post({ ...webhook, url: "https://hooks.example.com/" });
  // @ts-expect-error a head that the exit writes itself
  void instance.webhooks.post({ ...webhook, url: webhookUrl, headers: { host: "hooks.example.com" } });
  const mail = { subject: "", text: "", html: "", messageId: someId };
  // @ts-expect-error there may be no mail server
  void instance.mailer.send({ ...mail, to: mailbox });
  // @ts-expect-error an address that nobody parsed
  void instance.mailer?.send({ ...mail, to: "ada@example.com" });
}

/** Events, jobs and refusals that there are not. */
export function closedLists(): void {
  // @ts-expect-error the action decides what it is done to
  void audit(tx, { action: "setup.cancelled", on: { kind: "connection", id: someId }, details: {} });
  // @ts-expect-error and what is said of it
  void audit(tx, { action: "connection.deleted", on: { kind: "connection", id: someId }, details: { name: "A" } });
  // @ts-expect-error a change says what stood there before
  const changes: Changes = { name: { after: "B" } };
  void audit(tx, { action: "setup.changed", on: { kind: "setup", id: someId }, details: {}, changes });
  // @ts-expect-error no such job
  void instance.queue.send(tx, "sweep", {});
  // @ts-expect-error no such payload
  void instance.queue.send(tx, "try-waiting-setup", { setup: someId });
  // @ts-expect-error no such refusal
  void refused("not-today");
  // @ts-expect-error a service refuses with the codes it names
  const service: Service<string, null, "name-differs"> = async () => refused("remark-empty");
  void service;
}

// --- Forms: a field that nobody renders, and what a secret or a hidden value may not be. ---

const form = defineForm({
  name: field(line("a name", 80)),
  password: secretField(line("a password", 80)),
  connectionId: hiddenField(id),
});
type TestForm = typeof form;

const show = () => null;

export const whole: FieldRenderers<TestForm> = { name: show, password: show };

// @ts-expect-error a field that no component renders
export const lacking: FieldRenderers<TestForm> = { name: show };

// @ts-expect-error a renderer for a field that the form does not have
export const stray: FieldRenderers<TestForm> = { name: show, password: show, nickname: show };

// @ts-expect-error a renderer for a field that is hidden
export const bare: FieldRenderers<TestForm> = { name: show, password: show, connectionId: show };

export const givenBack: FieldRenderers<TestForm> = {
  name: ({ defaultValue }) => defaultValue,
  // @ts-expect-error a secret has nothing to be shown again
  password: ({ defaultValue }) => defaultValue,
};

// @ts-expect-error a secret given back by the action
export const leaking: FormState<TestForm> = { status: "stopped", message: "", typed: { name: "", password: "" } };

// @ts-expect-error a message at a hidden field, which nobody could see
export const unseen: FormState<TestForm> = { status: "invalid", fields: { connectionId: "" }, typed: {} };

// @ts-expect-error a hidden value that is missing
export const hiddenLacking: HiddenProp<TestForm> = { values: {} };

// @ts-expect-error hidden values of a form that has none
export const hiddenStray: HiddenProp<typeof plain> = { values: { connectionId: "" } };

const plain = defineForm({ name: field(line("a name", 80)) });

// @ts-expect-error the action of another form
export const anothers: ButtonAction<TestForm> = (async () => {}) as ButtonAction<typeof plain>;
