import { customType, timestamp } from "drizzle-orm/pg-core";

/** Text that compares byte by byte, so that a prefix search and keyset paging use one plain index in every locale. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
