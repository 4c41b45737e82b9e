import { type SQL, sql } from "drizzle-orm";
import { recheck } from "./schema.ts";

/**
 * `nextSlot` of `lib/domain/recheck/slot.ts` for a row of `recheck`, so that one statement sets the alarms of many. It reckons in
 * the same double-precision numbers, and so comes to the same millisecond.
 */
export function regularSlot(after: Date, minutes: SQL): SQL {
  const everyMs = sql`((${minutes})::double precision * 60000)`;
  const place = sql`(('x' || substr(${recheck.connectionId}::text, 1, 8))::bit(32)::bigint / 4294967296::double precision)`;
  const offsetMs = sql`floor(${place} * ${everyMs})`;
  const fromMs = sql`(${after.getTime()}::double precision + ${everyMs} / 4)`;
  return sql`to_timestamp((ceil((${fromMs} - ${offsetMs}) / ${everyMs}) * ${everyMs} + ${offsetMs}) / 1000)`;
}
