import { readFileSync, renameSync } from "node:fs";
import { z } from "zod";
import { type PracticeSettings, practiceSwitchIds } from "#lib/practice/practice";
import { practiceHostSchema, settingsChangeSchema, settingsSchema, userSchema } from "./control-protocol.ts";
import { newPracticeOrg, standardOrgs } from "./new-org.ts";
import { initialSettings } from "./org-changes.ts";
import { writeAtomically } from "./practice-files.ts";
import type { PracticeOrg } from "./practice-org.ts";

const formatVersion = 1;
const saveSoonMs = 250;

const appSchema = z.object({ createdAtMs: z.number(), consumerKey: z.string(), consumerSecret: z.string() });
const originSchema = z.object({
  preset: z.enum(["empty", "all-set"]),
  runAs: z.enum(["integration-user", "administrator"]),
  settings: settingsChangeSchema,
  trialDays: z.number().nullable(),
});
const keptOrgSchema = z.object({
  host: practiceHostSchema,
  // A state file of an older release knows nothing of renaming.
  firstHost: practiceHostSchema.optional(),
  formerHosts: z.array(practiceHostSchema).default([]),
  orgId: z.string(),
  origin: originSchema,
  settings: z.preprocess(withNewSwitches, settingsSchema),
  users: z.array(userSchema),
  app: appSchema.nullable(),
  changedAtMs: z.number().nullable(),
  before: z.object({ settings: z.preprocess(withNewSwitches, settingsSchema), app: appSchema.nullable() }).nullable(),
  sessions: z.array(
    z.object({
      accessToken: z.string(),
      format: z.enum(["opaque", "jwt"]),
      userId: z.string(),
      consumerKey: z.string(),
      scopes: z.array(z.string()),
      issuedAtMs: z.number(),
    }),
  ),
  signingKeyPem: z.string().nullable(),
});
const orgSchema: z.ZodType<PracticeOrg> = keptOrgSchema.transform((org) => ({
  ...org,
  firstHost: org.firstHost ?? org.host,
}));

export type OrgRegistry = {
  readonly list: () => readonly PracticeOrg[];
  /** The org that has this host, or had it before it was renamed. */
  readonly find: (host: string) => PracticeOrg | null;
  /** Adds an org, or puts it in the place of the one that was made with its first host. */
  readonly put: (org: PracticeOrg) => void;
  /** Resolves when everything as it is now is on the disk. */
  readonly save: () => Promise<void>;
  /** For what may be lost in a crash (tokens given out, requests counted): writes within a quarter of a second. */
  readonly saveSoon: () => void;
};

/**
 * All orgs, in memory and in one file. A file of an older release gets the switches it lacks; an org that cannot be read
 * any more starts over; a file that cannot be read at all is put aside as `state.json.unreadable`.
 */
export function openOrgRegistry(path: string, now: Date): OrgRegistry {
  /** By the host an org was made with: it stays, and nobody else ever has it. */
  const orgs = new Map<string, PracticeOrg>();
  for (const [host, origin] of Object.entries(standardOrgs)) {
    orgs.set(host, newPracticeOrg(host, origin, now.getTime()));
  }
  for (const kept of readKept(path)) {
    const org = orgSchema.safeParse(kept);
    if (org.success) orgs.set(org.data.firstHost, org.data);
  }

  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const write = () => writeAtomically(path, JSON.stringify({ formatVersion, orgs: [...orgs.values()] }));

  // Changes that come while a write is waiting share it: what is written is the state at that moment.
  const save = () => {
    queued ??= writing
      .catch(() => undefined)
      .then(() => {
        queued = null;
        writing = write();
        return writing;
      });
    return queued;
  };

  return {
    list: () => [...orgs.values()],
    find: (host) =>
      orgs.get(host) ?? [...orgs.values()].find((org) => org.host === host || org.formerHosts.includes(host)) ?? null,
    put: (org) => void orgs.set(org.firstHost, org),
    save,
    saveSoon: () => {
      if (timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        save().catch((error: Error) => process.stderr.write(`practice org: state not saved: ${error.message}\n`));
      }, saveSoonMs).unref();
    },
  };
}

const fileSchema = z.object({ formatVersion: z.literal(formatVersion), orgs: z.array(z.unknown()) });

function readKept(path: string): readonly unknown[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  try {
    return fileSchema.parse(JSON.parse(content)).orgs;
  } catch {
    renameSync(path, `${path}.unreadable`);
    process.stderr.write("practice org: the state could not be read and was put aside; the orgs start over\n");
    return [];
  }
}

/** Keeps the switches that are still known and still have an allowed value; the others begin as in a new org. */
function withNewSwitches(kept: unknown): unknown {
  const settings: Record<string, unknown> = { ...initialSettings() };
  if (typeof kept !== "object" || kept === null) return settings;
  for (const id of practiceSwitchIds) {
    const value = (kept as Partial<PracticeSettings>)[id];
    if (value !== undefined && settingsChangeSchema.safeParse({ [id]: value }).success) settings[id] = value;
  }
  return settings;
}
