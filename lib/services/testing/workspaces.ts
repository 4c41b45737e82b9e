import { randomUUID } from "node:crypto";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Permission, Principal, Role } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { Secret } from "#lib/domain/secret";
import type { ConnectionFormValues } from "#lib/forms/connection-form";
import { acme, json } from "#lib/salesforce/testing/recorded-org";
import { authorize } from "#lib/services/authorize";
import { createChannel } from "#lib/services/notices/create-channel";
import { sendTestNotice } from "#lib/services/notices/send-test-notice";
import { createProject } from "#lib/services/projects/create-project";
import { connectOrg } from "#lib/services/setups/connect-org";
import { startSetup } from "#lib/services/setups/start-setup";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { member, user, workspace } from "#lib/store/schema";
import type { TestInstance } from "./test-instance.ts";

type Person = Extract<Principal, { kind: "person" }>;

const personIn = (userId: string, workspaceId: string, role: Role, more: Partial<Person> = {}): Person => ({
  kind: "person",
  userId,
  role,
  isOwner: false,
  reach: { workspaceId, to: "all" },
  ...more,
});

/** Two workspaces: one with its admin, who owns the instance, another admin and somebody from support; and an admin of the other. */
export const people = {
  owner: personIn("olga", "ours", "admin", { isOwner: true }),
  admin: personIn("ada", "ours", "admin"),
  support: personIn("sam", "ours", "support"),
  stranger: personIn("tara", "theirs", "admin"),
} as const;

export async function savePeople({ db }: Pick<TestInstance, "db">): Promise<void> {
  await db.insert(workspace).values(["ours", "theirs"].map((id) => ({ id, name: id, slug: id })));
  await db
    .insert(user)
    .values(Object.values(people).map(({ userId: id }) => ({ id, name: id, email: `${id}@acme.example` })));
  await db.insert(member).values(
    Object.values(people).map(({ userId, role, reach }) => {
      return { id: `member-${userId}`, userId, workspaceId: reach.workspaceId, role };
    }),
  );
}

/** The scope of whoever may do this, for asking the store itself. */
export function scopeOf(who: Principal = people.admin, permission: Permission = "connection:read"): Scope {
  const scope = authorize(who, permission);
  if (!scope.ok) throw new Error(`no scope: ${scope.problem.code}`);
  return scope.value;
}

/** A secret nobody has, to be looked for where it must not be. */
export const inventedSecret = "INVENTED-CONSUMER-SECRET-OF-THE-SERVICE-TESTS";

/** What Salesforce answers while a Consumer Secret is wrong. */
export const wrongSecret = {
  token: json(400, { error: "invalid_client", error_description: "invalid client credentials" }),
};

/** What Salesforce answers while it does not know a new app yet: its setup then waits. */
export const notYetKnown = {
  token: json(400, { error: "invalid_client_id", error_description: "client identifier invalid" }),
};

/** The connection form of a setup, all filled in. */
export const formOf = (setupId: string, change: Partial<ConnectionFormValues> = {}): ConnectionFormValues => ({
  address: { myDomain: acme, notes: [] },
  consumerKey: "3MVG9INVENTEDforTests",
  consumerSecret: new Secret(inventedSecret),
  name: `Billing ${setupId.slice(0, 8)}`,
  description: "",
  projectId: null,
  rotatesByApi: false,
  setupId,
  runId: randomUUID(),
  ...change,
});

export const addressOf = (myDomain: string) => ({ myDomain: myDomain as MyDomain, notes: [] as const });

/** A started setup of this person's. */
export async function newSetup(
  instance: TestInstance,
  who: Principal = people.admin,
  projectId: string | null = null,
): Promise<string> {
  const input = { address: { myDomain: acme, notes: [] }, path: "new-app", name: "", projectId } as const;
  const started = await startSetup({ instance, who }, input);
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.setupId;
}

export type World = {
  /** The project that all of it is in. */
  readonly projectId: string;
  /** An open setup that keeps a Consumer Secret after a failed run, and waits for Salesforce to know its app. */
  readonly setupId: string;
  readonly setupRunId: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly runId: string;
  /** That of the same run. */
  readonly supportCode: string;
};

/** A workspace as after some work, made by the services themselves, ten minutes later than the one before. */
export async function newWorld(instance: TestInstance, who: Principal = people.admin): Promise<World> {
  instance.clock.at = new Date(instance.clock.at.getTime() + 10 * 60_000);
  const project = await createProject({ instance, who }, `Project ${randomUUID()}`);
  if (!project.ok) throw new Error(project.problem.code);
  const { projectId } = project.value;
  const setupId = await newSetup(instance, who, projectId);
  instance.play(notYetKnown);
  const waiting = formOf(setupId, { projectId });
  await connectOrg({ instance, who }, waiting);
  instance.play();
  const form = formOf(await newSetup(instance, who, projectId), { projectId });
  const connected = await connectOrg({ instance, who }, form);
  if (!connected.ok || connected.value.status !== "connected") throw new Error("no world");
  const { connectionId, runId } = connected.value;
  const supportCode = (await findCheckRun(instance.db, scopeOf(who), runId))?.supportCode ?? "";
  const setupRunId = waiting.runId;
  return { projectId, setupId, setupRunId, connectionId, connectionName: form.name, runId, supportCode };
}

/** A webhook for the notices of a project, or of all, and the message it was tried out with. */
export async function newChannel(
  instance: TestInstance,
  projectId: string | null = null,
  who: Principal = people.admin,
): Promise<{ readonly channelId: string; readonly deliveryId: string }> {
  const address = `https://hooks.acme.example/${randomUUID()}`;
  const made = await createChannel(
    { instance, who },
    { kind: "webhook", address, events: ["connection.failing"], projectId },
  );
  if (!made.ok) throw new Error(made.problem.code);
  const tried = await sendTestNotice({ instance, who }, made.value.channelId);
  if (!tried.ok) throw new Error(tried.problem.code);
  return { channelId: made.value.channelId, deliveryId: tried.value.deliveryId };
}

/** Ids that look like ours and belong to nobody. */
export const nowhere = (): World => ({
  projectId: randomUUID(),
  setupId: randomUUID(),
  setupRunId: randomUUID(),
  connectionId: randomUUID(),
  connectionName: "Nobody’s",
  runId: randomUUID(),
  supportCode: "ZEBRA-99-ZEBRA-ZEBRA",
});
