import { and, eq } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { account, user } from "#lib/store/schema";

/** Somebody who signs in with a password, and the salted hash of it. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** Whose address nobody has, so that the same work is done for it. */
export const nobody: Person = { userId: "", email: "", passwordHash: "" };

/** The person with this e-mail address, in lower case; null when nobody signs in with it. */
export async function findPerson(db: Database, email: string): Promise<Person | null> {
  const [row] = await db
    .select({ userId: user.id, email: user.email, passwordHash: account.password })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), isPassword))
    .where(eq(user.email, email));
  return row?.passwordHash ? { ...row, passwordHash: row.passwordHash } : null;
}

/** Whether that is the person's password still, or again once a reset under way has ended. */
export async function hasPassword(db: Database, { userId, passwordHash }: Person): Promise<boolean> {
  const own = and(eq(account.userId, userId), isPassword);
  const [row] = await db.select({ password: account.password }).from(account).where(own).for("share");
  return row?.password === passwordHash;
}

/** The id of whoever has this e-mail address, in lower case, with a password or without. */
export async function findAccount(db: Database, email: string): Promise<string | null> {
  const [row] = await db.select({ id: user.id }).from(user).where(eq(user.email, email));
  return row?.id ?? null;
}

/** Gives a person another password, or the first one; `id` is for a new row. */
export async function setPassword(
  db: Database,
  { id, userId, passwordHash, at }: { id: string; userId: string; passwordHash: string; at: Date },
): Promise<void> {
  const replaced = await db
    .update(account)
    .set({ password: passwordHash, updatedAt: at })
    .where(and(eq(account.userId, userId), isPassword))
    .returning({ id: account.id });
  if (replaced.length > 0) return;
  const stamps = { createdAt: at, updatedAt: at };
  await db
    .insert(account)
    .values({ id, accountId: userId, providerId: "credential", userId, password: passwordHash, ...stamps });
}

/** The row better-auth keeps a password in. */
const isPassword = eq(account.providerId, "credential");

/** Makes the instance's owner, who signs in with a password. */
export async function insertOwner(
  db: Database,
  owner: { id: string; accountId: string; name: string; email: string; passwordHash: string; at: Date },
): Promise<void> {
  const { id: userId, accountId, name, email, passwordHash, at } = owner;
  const stamps = { createdAt: at, updatedAt: at };
  await db.insert(user).values({ id: userId, name, email, emailVerified: true, isOwner: true, ...stamps });
  await setPassword(db, { id: accountId, userId, passwordHash, at });
}
