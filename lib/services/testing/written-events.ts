import { expect } from "vitest";
import { auditEvent } from "#lib/store/schema";
import type { TestInstance } from "./test-instance.ts";
import { inventedSecret } from "./workspaces.ts";

/** An audit event without what each has anew. */
export type WrittenEvent = Omit<typeof auditEvent.$inferSelect, "id" | "at">;

/** What ada, the admin, stands for in the log of her workspace. */
export const byAda = { workspaceId: "ours", actorKind: "person", actorId: "ada", onBehalfOf: null } as const;

/** What the log has of this work and of nothing else. A service among it is to do what it is asked. */
export async function writtenEvents(
  { db }: Pick<TestInstance, "db">,
  work: () => Promise<unknown>,
): Promise<readonly WrittenEvent[]> {
  const all = () => db.select().from(auditEvent);
  const before = new Set((await all()).map(({ id }) => id));
  const answer = await work();
  if (typeof answer === "object" && answer !== null && "ok" in answer) expect(answer).toMatchObject({ ok: true });
  const news = (await all()).filter(({ id }) => !before.has(id));
  expect(JSON.stringify(news)).not.toContain(inventedSecret);
  return news.map(({ id: _id, at: _at, ...event }) => event);
}
