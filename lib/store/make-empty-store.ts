// Run by itself after a build: leaves the empty store that first starts copy, whole or not at all.

import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { openEmbedded } from "./embedded.ts";
import { emptyStoreFolder } from "./empty-store.ts";

const folder = process.argv[2] ?? emptyStoreFolder();
const draft = `${folder}.draft`;
for (const old of [folder, draft]) await rm(old, { recursive: true, force: true });
const made = await openEmbedded(draft, { emptyStore: null });
if (!made.ok) throw new Error(made.problem.message);
await made.value.close();
await rename(join(draft, "store"), folder);
await rm(draft, { recursive: true });
