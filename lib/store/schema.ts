// Every table of ours, for the database handle, the adapter of better-auth and the migrations.
export * from "./schema/access.ts";
export * from "./schema/audit.ts";
export * from "./schema/drafts.ts";
export * from "./schema/notices.ts";
export * from "./schema/people.ts";
export * from "./schema/rechecks.ts";
export * from "./schema/work.ts";
