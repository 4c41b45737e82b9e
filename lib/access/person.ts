import { and, eq } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { account, user } from "#lib/store/schema";

/** Somebody who signs in with a password, and the salted hash of it. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string;
}

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

/** Gives the person another password. @returns whether there was one to replace */
export async function replacePassword(db: Database, userId: string, passwordHash: string, at: Date): Promise<boolean> {
  const replaced = await db
    .update(account)
    .set({ password: passwordHash, updatedAt: at })
    .where(and(eq(account.userId, userId), isPassword))
    .returning({ id: account.id });
  return replaced.length > 0;
}

/** The row better-auth keeps a password in. */
const isPassword = eq(account.providerId, "credential");
