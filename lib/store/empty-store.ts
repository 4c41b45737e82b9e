import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { knownMigrations } from "./migrate.ts";

/**
 * Where a build leaves an empty, migrated store for first starts to copy: making one takes seconds. The name says of which
 * PGlite and which migrations it is, so that one left by another build is not taken for this one's.
 */
export function emptyStoreFolder(): string {
  // A bundled module has another address than its source; the server then runs in the project's folder.
  const source = import.meta.url;
  const root = source.startsWith("file:") ? join(dirname(fileURLToPath(source)), "../..") : process.cwd();
  const pglite = join(/* turbopackIgnore: true */ root, "node_modules/@electric-sql/pglite/package.json");
  const hash = createHash("sha256").update(existsSync(pglite) ? readFileSync(pglite) : "");
  for (const migration of knownMigrations()) hash.update(migration.hash);
  return join(/* turbopackIgnore: true */ root, ".next", `empty-store-${hash.digest("hex").slice(0, 16)}`);
}
