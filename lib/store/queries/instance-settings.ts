import { eq } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { instanceSetting } from "#lib/store/schema";

/** A setting of the whole instance, or undefined. */
export async function findInstanceSetting(db: Database, key: string): Promise<unknown> {
  const rows = await db
    .select({ value: instanceSetting.value })
    .from(instanceSetting)
    .where(eq(instanceSetting.key, key));
  return rows[0]?.value;
}

/** Saves a setting unless there is one, and answers what is stored afterwards: of several starters one wins. */
export async function saveInstanceSettingIfAbsent(db: Database, key: string, value: unknown): Promise<unknown> {
  await db.insert(instanceSetting).values({ key, value }).onConflictDoNothing();
  return findInstanceSetting(db, key);
}
