import { PGlite } from "@electric-sql/pglite";
import { PgBoss } from "pg-boss";

/** pg-boss over PGlite, as small as it goes. */
export async function openStoreAndQueue(folder: string): Promise<void> {
  const store = await PGlite.create(folder);
  const executeSql = async (text: string, values?: unknown[]) => {
    if (values && values.length > 0) return store.query(text, values);
    const results = await store.exec(text);
    return results.findLast(({ rows }) => rows.length > 0) ?? { rows: [] };
  };
  const queue = new PgBoss({ db: { executeSql }, useListenNotify: false });
  await queue.start();
}
