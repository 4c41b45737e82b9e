import { randomBytes, randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Door } from "#lib/egress/door";
import type { WebhookExit } from "#lib/egress/webhook-exit";
import type { Env } from "#lib/env";
import type { Identity } from "#lib/identity/identity";
import type { Mailer } from "#lib/mail/open-mailer";
import type { Database, Trigrams } from "#lib/store/database";
import type { JobQueue } from "#lib/store/job-queue";
import type { Keyring } from "#lib/vault/keyring";

/** What every service works with: the store, the keyring, the exits to the network, and the clock. Tests hand in their own. */
export type Instance = {
  readonly env: Env;
  readonly db: Database;
  readonly storeKind: "embedded" | "postgres";
  /** What a search for connections finds inside of words. */
  readonly trigrams: Trigrams;
  readonly keyring: Keyring;
  readonly identity: Identity;
  readonly door: Door;
  readonly webhooks: WebhookExit;
  /** Null when the operator has set no mail server: then whoever would have been mailed is told what to do instead. */
  readonly mailer: Mailer | null;
  /** Work for later, kept in the store; what does it is in `lib/jobs`. */
  readonly queue: JobQueue;
  readonly log: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
};

export const systemClock = { now: () => new Date(), newId: randomUUID, randomBytes } as const;
