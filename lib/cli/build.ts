import { buildIfNeeded } from "./build-if-needed.ts";

await buildIfNeeded({ force: process.argv.includes("--force") });
