import type { ChannelKind } from "../notices/notice.ts";
import type { ProblemCode } from "../problems/problem-codes.ts";
import type { ControlId, StepId } from "../setup/controls.ts";
import type { WaitEnd } from "../wait/wait.ts";

/** A kept value before and after. Never a secret or a key: of those the log says only that they were replaced. */
export type Change = { readonly before: Kept; readonly after: Kept };
export type Kept = string | number | boolean | null;
export type Changes = Readonly<Record<string, Change>>;
type Details = Readonly<Record<string, Kept>>;

/** What each action is done to, and what is said of it. */
type Actions = {
  "instance.claimed": { on: "workspace"; details: { workspaceName: string } };
  "person.signed-in": { on: "person"; details: Record<never, never> };
  "person.signed-out": { on: "person"; details: Record<never, never> };
  /** Somebody typed a wrong password for them, or was held back; at most a few an hour are written down. */
  "person.refused": { on: "person"; details: { why: "wrong-email-or-password" | "too-many-attempts" } };
  "password.reset": { on: "person"; details: Record<never, never> };
  /** Somebody asked for what their role does not allow. */
  "door.refused": { on: "workspace"; details: { door: string } };
  "project.created": { on: "project"; details: { name: string } };
  "setup.started": { on: "setup"; details: { myDomain: string | null; path: string } };
  "setup.changed": { on: "setup"; details: Record<never, never>; changes: Changes };
  /** A form with key and secret was sent: both are kept, the secret sealed. */
  "setup.credentials-kept": { on: "setup"; details: { myDomain: string }; changes: Changes };
  "setup.ticked": { on: "setup"; details: { controls: string; ticked: boolean } };
  "setup.remarked": { on: "setup"; details: { step: StepId } };
  "setup.cancelled": { on: "setup"; details: Record<never, never> };
  "setup.restored": { on: "setup"; details: Record<never, never> };
  "wait.started": { on: "setup"; details: { myDomain: string | null; problem: ProblemCode } };
  "wait.ended": { on: "setup"; details: { end: WaitEnd; tries: number } };
  "secret.wiped": {
    on: "setup" | "connection";
    details: {
      why: "time-over" | "setup-cancelled" | "address-changed" | "connected" | "repaired" | "moved" | "forgotten";
    };
  };
  "check.cancelled": { on: "check-run"; details: { supportCode: string } };
  "check.held-back": { on: "setup" | "connection"; details: { myDomain: string } };
  "connection.created": { on: "connection"; details: { name: string; myDomain: string } };
  "connection.refused": { on: "setup"; details: { myDomain: string | null; problem: ProblemCode } };
  "connection.tested": { on: "connection"; details: { result: "passed" | "failed"; problem?: ProblemCode } };
  "connection.changed": { on: "connection"; details: { name: string }; changes: Changes };
  /** Somebody began to replace what a connection is reached with. */
  "repair.started": { on: "setup"; details: { connectionId: string; myDomain: string } };
  /** New values were checked and do not work; those in force stay. */
  "connection.repair-refused": { on: "connection"; details: { myDomain: string | null; problem: ProblemCode } };
  "connection.repaired": {
    on: "connection";
    details: { name: string; isKeyReplaced: boolean; isSecretReplaced: boolean };
    changes: Changes;
  };
  /** The values of before are in force again. */
  "connection.repair-undone": { on: "connection"; details: { name: string }; changes: Changes };
  "connection.run-as-user-accepted": { on: "connection"; details: { name: string }; changes: Changes };
  /** How often it is checked, or whether at all. */
  "rechecks.changed": { on: "connection"; details: { name: string }; changes: Changes };
  /** How often connections are checked that have no interval of their own. */
  "recheck-rule.changed": { on: "workspace"; details: Record<never, never>; changes: Changes };
  "batch.started": { on: "workspace"; details: { batchId: string; total: number } };
  "batch.cancelled": { on: "workspace"; details: { batchId: string; total: number; left: number } };
  "connection.deleted": { on: "connection"; details: { name: string; myDomain: string } };
  /** `address` is what may be shown of it: of a webhook its host. */
  "channel.created": { on: "channel"; details: { kind: ChannelKind; address: string; events: string } };
  "channel.changed": { on: "channel"; details: { address: string }; changes: Changes };
  "channel.removed": { on: "channel"; details: { kind: ChannelKind; address: string } };
  "channel.secret-replaced": { on: "channel"; details: { address: string; overlapHours: number } };
  "channel.tested": { on: "channel"; details: { address: string } };
  "delivery.sent-again": { on: "delivery"; details: { address: string } };
  "practice.changed": { on: "practice-org"; details: { did: string; switches?: string; userId?: string } };
  "text.blanked": {
    on: "connection" | "setup" | "project" | "workspace" | "person" | "audit-event" | "remark";
    details: { field: string; looksLike: string };
  };
};

export type AuditAction = keyof Actions;
export type AuditSubject = Actions[AuditAction]["on"];

/** Something that was done, as the log keeps it: the action decides what it is done to and what is said of it. */
export type AuditEvent = {
  [Action in AuditAction]: {
    readonly action: Action;
    readonly on: { readonly kind: Actions[Action]["on"]; readonly id: string };
    readonly details: Readonly<Actions[Action]["details"]>;
  } & (Actions[Action] extends { changes: Changes } ? { readonly changes: Changes } : unknown);
}[AuditAction];

/** The fields that a change makes different, with what stood there before. */
export function changesBetween(before: Details, after: { readonly [Field in string]?: Kept | undefined }): Changes {
  return Object.fromEntries(
    Object.entries(after).flatMap(([field, value]) =>
      value === undefined || value === before[field] ? [] : [[field, { before: before[field] ?? null, after: value }]],
    ),
  );
}

/** The controls of one event, in one text. */
export const controlList = (controls: readonly ControlId[]): string => controls.join(" ");
