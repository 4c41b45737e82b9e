import { shownHost } from "#lib/domain/notices/shown-address";
import type { Binding } from "#lib/vault/binding";

/** Where a connection's Consumer Secret belongs: this row, and the My Domain it was typed for. */
export const connectionSecret = (row: { workspaceId: string; id: string; myDomain: string }): Binding => ({
  workspaceId: row.workspaceId,
  table: "connection",
  column: "sealed_consumer_secret",
  rowId: row.id,
  host: row.myDomain,
});

/** Where the Consumer Secret belongs that a repair replaced: this row, and the My Domain of before. */
export const previousSecret = (row: { workspaceId: string; id: string; myDomain: string }): Binding => ({
  workspaceId: row.workspaceId,
  table: "connection",
  column: "sealed_previous_secret",
  rowId: row.id,
  host: row.myDomain,
});

/** Where the Consumer Secret of an unfinished setup belongs. For another My Domain it does not open: it is asked for again. */
export const setupSecret = (row: { workspaceId: string; id: string; myDomain: string }): Binding => ({
  workspaceId: row.workspaceId,
  table: "setup",
  column: "sealed_consumer_secret",
  rowId: row.id,
  host: row.myDomain,
});

/** A webhook's row, with its address as it is shown. */
type Webhook = { readonly workspaceId: string; readonly id: string; readonly address: string };

/** Where the secret belongs that a webhook's notices are signed with: this channel, and the host they go to. */
export const webhookSecret = (
  { workspaceId, id, address }: Webhook,
  column: "sealed_secret" | "sealed_previous_secret" = "sealed_secret",
): Binding => ({ workspaceId, table: "notice_channel", column, rowId: id, host: shownHost(address) });

/** Where the whole address of a webhook belongs: this channel, and its host. */
export const webhookAddress = ({ workspaceId, id, address }: Webhook): Binding => ({
  workspaceId,
  table: "notice_channel",
  column: "sealed_address",
  rowId: id,
  host: shownHost(address),
});

/** Where a Consumer Secret belongs that somebody typed into a form and has not sent: this person's form, and the My Domain in it. */
export const draftSecret = (row: {
  workspaceId: string;
  personId: string;
  name: string;
  subject: string;
  myDomain: string;
}): Binding => ({
  workspaceId: row.workspaceId,
  table: "draft",
  column: "sealed_secret",
  rowId: `${row.personId} ${row.name} ${row.subject}`,
  host: row.myDomain,
});
