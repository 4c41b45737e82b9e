import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { user } from "../schema.ts";

/** The e-mail address of a person, whoever asks being that person; null when they are gone. */
export async function findEmail(db: Database, userId: string): Promise<string | null> {
  const [row] = await db.select({ email: user.email }).from(user).where(eq(user.id, userId));
  return row?.email ?? null;
}
