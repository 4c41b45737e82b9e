import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { bearerToken } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import {
  checkBearerToken,
  deleteBearerTokensExpiredBefore,
  revokeBearerTokens,
  saveBearerToken,
  spendBearerToken,
} from "./bearer-tokens.ts";

const now = new Date("2026-03-01T12:00:00Z");
const expiresAt = new Date("2026-03-01T13:00:00Z");

withStores((store) => {
  let saved = 0;
  const save = async () => {
    saved += 1;
    const text = new Secret(`invented-code-${saved}-of-the-tests`);
    const id = `00000000-0000-4000-8000-${String(saved).padStart(12, "0")}`;
    await saveBearerToken(store.db, { id, kind: "claim", text, createdAt: now, expiresAt });
    return { id, text };
  };
  const check = (text: Secret, at = now) => checkBearerToken(store.db, "claim", text, at);
  const spend = (text: Secret, at = now) => spendBearerToken(store.db, "claim", text, at);
  const refused = (code: string) => ({ ok: false, problem: { code } });

  test("a token opens until it expires, and the store has only its hash", async () => {
    const { id, text } = await save();
    expect(await check(text, new Date(expiresAt.getTime() - 1))).toMatchObject({ ok: true, value: { id } });
    expect(await check(text, expiresAt)).toEqual(refused("expired"));
    expect(await spend(text, expiresAt)).toEqual(refused("expired"));
    expect(JSON.stringify(await store.db.select().from(bearerToken))).not.toContain(text.reveal());
  });

  test("a token is spent once, by one of many at the same instant", async () => {
    const { text } = await save();
    const spent = await Promise.all(Array.from({ length: 10 }, () => spend(text)));
    expect(spent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await check(text)).toEqual(refused("used"));
    expect(await spend(text)).toEqual(refused("used"));
  });

  test("a revoked token opens nothing, and a stranger's never did", async () => {
    const { text } = await save();
    await revokeBearerTokens(store.db, "claim", now);
    expect(await check(text)).toEqual(refused("revoked"));
    expect(await spend(text)).toEqual(refused("revoked"));
    expect(await spend(new Secret(`${text.reveal()}x`))).toEqual(refused("unknown"));
  });

  test("deleting expired tokens keeps the others", async () => {
    const { text } = await save();
    await deleteBearerTokensExpiredBefore(store.db, expiresAt);
    expect((await check(text)).ok).toBe(true);
    await deleteBearerTokensExpiredBefore(store.db, new Date(expiresAt.getTime() + 1));
    expect(await check(text)).toEqual(refused("unknown"));
  });
});
