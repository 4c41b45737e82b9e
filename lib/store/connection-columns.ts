import { getTableColumns } from "drizzle-orm";
import { connection, project } from "./schema.ts";

/** A connection as everyone may see it: there is no field for a Consumer Secret, sealed or not, of now or before. */
export type Connection = Omit<
  typeof connection.$inferSelect,
  "sealedConsumerSecret" | "sealedPreviousSecret" | "nameKey" | "orgNameKey" | "searchedText"
> & {
  readonly projectName: string | null;
};

const {
  sealedConsumerSecret: _sealed,
  sealedPreviousSecret: _previous,
  nameKey: _nameKey,
  orgNameKey: _orgNameKey,
  searchedText: _searchedText,
  ...own
} = getTableColumns(connection);
/** What is read of a connection, with its project joined. */
export const connectionColumns = { ...own, projectName: project.name };
