import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { instanceSetting } from "./schema.ts";

/** The instance's own settings, one JSON value a key. */
export interface InstanceSettings {
  /** Null when the key has no value. */
  find(key: string): Promise<unknown>;
  /** Keeps a value that is there already, whoever saved it first; answers the one that counts. */
  saveIfAbsent(key: string, value: unknown): Promise<unknown>;
}

/** The settings kept in the store, shared by all replicas. */
export function instanceSettings(db: Database): InstanceSettings {
  const find = async (key: string) => {
    const [row] = await db.select().from(instanceSetting).where(eq(instanceSetting.key, key));
    return row?.value ?? null;
  };
  return {
    find,
    async saveIfAbsent(key, value) {
      await db.insert(instanceSetting).values({ key, value }).onConflictDoNothing();
      return find(key);
    },
  };
}
