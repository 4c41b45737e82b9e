import { sql } from "drizzle-orm";
import { openInstance } from "./open-instance.ts";

/** Whether the process can do its work: its instance is open, and the store answers. */
export async function isReady(): Promise<boolean> {
  try {
    const { db } = await openInstance();
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
