import { sql } from "drizzle-orm";
import { openInstance } from "#lib/services/open-instance";

/** `live`: the process answers. `ready`: its store answers too. 503 while it is not ready. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

async function isReady(): Promise<boolean> {
  try {
    const { db } = await openInstance();
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
