import type { Database } from "#lib/store/database";
import { attemptKey, forgetAttempts, forgetAttemptsUnder, giveBackAttempts, takeAttempt } from "./attempts.ts";
import type { FairTurns } from "./fair-turns.ts";
import type { Identity } from "./identity.ts";
import { knownBrowserLifetimeMs } from "./known-browser.ts";

const minutesMs = 60_000;
const hoursMs = 60 * minutesMs;

/**
 * How often a wrong password may be typed. Good sign-ins count nowhere, and no count refuses everybody.
 *
 * Guessing stays hopeless. One address has 10 guesses at an e-mail address in a quarter of an hour. Past `perEmail`
 * (somebody guesses from many addresses) or `perAddress` (one tries many e-mail addresses) a network has 3 in six hours: a
 * botnet in 8,000 networks comes to 96,000 a day for one person, 14 years for half of a thousand million passwords that are as
 * likely as each other. Whoever types the right password at an address that guessed nothing is let in all the while.
 */
const limits = {
  /** From a browser in which the person signed in before; then it is a stranger's like any other, until it signs in. */
  perBrowser: { count: 10, windowMs: knownBrowserLifetimeMs },
  perAddressAndEmail: { count: 10, windowMs: 15 * minutesMs },
  perEmail: { count: 100, windowMs: hoursMs },
  perAddress: { count: 100, windowMs: 15 * minutesMs },
  perNetworkAndEmail: { count: 3, windowMs: 6 * hoursMs },
} as const;

/** What the keys of known browsers begin with; they are kept for as long as the cookie lasts. */
export const browserAttempts = "sign-in:browser:";

const emailAttempts = (email: string): string => attemptKey("sign-in:email", email);

/** An attempt that may be made. */
export interface Admission {
  readonly turns: FairTurns;
  /** By whom turns are taken. */
  readonly who: string;
  /** The password was right: nothing of it counts, and of the person's own slips here neither. */
  forgive(): Promise<void>;
  /** Nothing was checked. */
  giveBack(): Promise<void>;
}

/** Counts an attempt before it is made, so that a thousand at the same instant are counted; null when there were too many. */
export async function admitSignIn(
  { db, now, turns }: Pick<Identity, "db" | "now" | "turns">,
  { email, address, browserId }: { email: string; address: string; browserId: string | null },
): Promise<Admission | null> {
  const at = now();
  if (browserId !== null) {
    const giveBack = () => giveBackAttempts(db, [`${browserAttempts}${browserId}`]);
    if (await takeAttempt(db, `${browserAttempts}${browserId}`, limits.perBrowser, at)) {
      return { turns: turns.known, who: browserId, forgive: giveBack, giveBack };
    }
  }

  const here = attemptKey(`${emailAttempts(email)}:address`, address);
  if (!(await takeAttempt(db, here, limits.perAddressAndEmail, at))) return null;
  const everywhere = `${emailAttempts(email)}:everywhere`;
  const from = attemptKey("sign-in:address", address);
  const taken = [here, everywhere, from];
  const isCalm = [
    await takeAttempt(db, everywhere, limits.perEmail, at),
    await takeAttempt(db, from, limits.perAddress, at),
  ].every(Boolean);
  if (!isCalm) {
    const network = attemptKey(`${emailAttempts(email)}:network`, networkOf(address));
    if (!(await takeAttempt(db, network, limits.perNetworkAndEmail, at))) {
      await giveBackAttempts(db, taken);
      return null;
    }
    taken.push(network);
  }
  return {
    turns: turns.strangers,
    who: address,
    async forgive() {
      await giveBackAttempts(db, taken);
      await forgetAttempts(db, here);
    },
    giveBack: () => giveBackAttempts(db, taken),
  };
}

/** Forgets every wrong password for an e-mail address, from wherever. */
export const forgetSignInAttempts = (db: Database, email: string): Promise<void> =>
  forgetAttemptsUnder(db, emailAttempts(email));

/** What one who owns a few addresses has of them: of IPv4 a /24, of IPv6 a /48. */
function networkOf(address: string): string {
  if (address.includes(":")) return address.split(":").slice(0, 3).join(":");
  return /^\d+(?:\.\d+){3}$/.test(address) ? address.slice(0, address.lastIndexOf(".")) : address;
}
