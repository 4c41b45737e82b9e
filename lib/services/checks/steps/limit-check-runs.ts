import type { MyDomain } from "#lib/domain/address/my-domain";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { attemptKey, takeAttempt, takeAttempts } from "#lib/identity/attempts";
import type { Instance } from "#lib/services/instance";

/** Far below what locks a Run As user out (Salesforce: 3,600 logins an hour), far above what a person needs. */
const limits = { perHost: { count: 30, windowMs: 5 * 60_000 }, perUser: { count: 60, windowMs: 5 * 60_000 } } as const;

/** Checks under way at once in this process, so that whoever starts many leaves room for others. */
const mostAtOnce = { perUser: 6, perHost: 6, perWorkspace: 24 } as const;

/**
 * What Orglink checks by itself, counted apart from what people ask for, so that these always have their places left. A Run As user
 * is logged in 1,440 times an hour at most, less than half of what locks one out.
 */
const ownLimits = { windowMs: 5 * 60_000, perOrg: 240, perRunAsUser: 120 } as const;
const ownAtOnce = { inAll: 12, perHost: 2 } as const;

/** Room for one check run, to be given back when it has ended. */
export type CheckRunPlace = { readonly release: () => void };

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: Map<string, number> | undefined };
const takenKey = Symbol.for("orglink.check-places");

function taken(): Map<string, number> {
  const places = shared[takenKey] ?? new Map<string, number>();
  shared[takenKey] = places;
  return places;
}

/**
 * Takes a place for a check run of a My Domain, and counts it against that and whoever it is for: a person, also when Orglink tries on
 * their behalf, or the workspace when that person is gone. Null when there are too many under way, or were in the last minutes:
 * the check is held back, and nobody is asked anything. To be asked before anything of the run is kept.
 */
export async function takeCheckRunPlace(
  instance: Instance,
  { who: asks, workspaceId }: Scope,
  myDomain: MyDomain,
): Promise<CheckRunPlace | null> {
  const who = whose(asks) ?? `nobody:${workspaceId}`;
  const place = takePlaces([
    [`user:${who}`, mostAtOnce.perUser],
    [`host:${myDomain}`, mostAtOnce.perHost],
    [`workspace:${workspaceId}`, mostAtOnce.perWorkspace],
  ]);
  if (place === null) return null;
  let isAllowed = false;
  try {
    // The person first: one over their limit uses up nothing of what others have left for the host.
    isAllowed =
      (await takeAttempt(instance.db, `check:user:${who}`, limits.perUser, instance.now())) &&
      (await takeAttempt(instance.db, `check:host:${myDomain}`, limits.perHost, instance.now()));
    return isAllowed ? place : null;
  } finally {
    if (!isAllowed) place.release();
  }
}

/** Whom a check of a saved connection asks, and as whom it is let in. */
export type AskedOrg = { readonly myDomain: string; readonly orgId: string; readonly runAsUserId: string };

/** Takes a place for a check of Orglink's own; null while there are enough of them under way in this process, or of this host. */
export const takeRecheckPlace = ({ myDomain }: Pick<AskedOrg, "myDomain">): CheckRunPlace | null =>
  takePlaces([
    ["own", ownAtOnce.inAll],
    [`own-host:${myDomain}`, ownAtOnce.perHost],
  ]);

/** The keys under which a check of Orglink's own is counted: its org, and its Run As user there, by what Salesforce compares of an id. */
export function recheckKeys({
  orgId,
  runAsUserId,
}: Pick<AskedOrg, "orgId" | "runAsUserId">): readonly [string, string] {
  const org = orgId.slice(0, 15);
  return [attemptKey("recheck:org", org), attemptKey("recheck:user", `${org} ${runAsUserId.slice(0, 15)}`)];
}

/** Counts a check of Orglink's own against its org and Run As user; or says which of them has had enough, and until when. */
export function countRecheck(instance: Pick<Instance, "db" | "now">, asked: AskedOrg): ReturnType<typeof takeAttempts> {
  const [org, user] = recheckKeys(asked);
  const most = { [org]: ownLimits.perOrg, [user]: ownLimits.perRunAsUser };
  return takeAttempts(instance.db, most, ownLimits.windowMs, instance.now());
}

/** By whom checks are counted: a person, a guest's link, a key; null for nobody. */
function whose(who: Scope["who"]): string | null {
  if (who.kind === "guest") return `guest:${who.setupLinkId}`;
  return who.kind === "machine" ? `key:${who.apiKeyId}` : personOf(who);
}

function takePlaces(wanted: readonly (readonly [key: string, most: number])[]): CheckRunPlace | null {
  const places = taken();
  const countOf = (key: string) => places.get(key) ?? 0;
  if (wanted.some(([key, most]) => countOf(key) >= most)) return null;
  for (const [key] of wanted) places.set(key, countOf(key) + 1);
  return {
    release() {
      for (const [key] of wanted) {
        if (countOf(key) > 1) places.set(key, countOf(key) - 1);
        else places.delete(key);
      }
    },
  };
}
