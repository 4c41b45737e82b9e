import { asc, eq, sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { mostInWindow } from "#lib/services/testing/in-windows";
import { playingMany } from "#lib/services/testing/many-orgs";
import { idAt, orgIdOf, saveConnections, userIdOf } from "#lib/services/testing/saved-connections";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { savePeople } from "#lib/services/testing/workspaces";
import { openPostgres } from "#lib/store/postgres";
import { checkRun, connection, recheck } from "#lib/store/schema";
import { makeDatabase } from "#lib/store/testing/postgres-cluster";
import { recheckDue } from "./steps/recheck-due.ts";

const { postgres } = inject("stores");
const midnight = new Date("2026-11-20T00:00:00Z");
const minuteMs = 60_000;
const stepMinutes = 10;
const after = (minutes: number) => new Date(midnight.getTime() + minutes * minuteMs);

/** Two processes over one database: each with connections of its own to it, and jobs of its own. */
async function openTwo(serverUrl: string) {
  const url = await makeDatabase(serverUrl);
  const opened = await Promise.all([0, 1].map(() => openPostgres(new Secret(url))));
  const stores = opened.map((store) => {
    if (!store.ok) throw new Error(store.problem.message);
    return store.value;
  });
  const instances = stores.map((store) => openTestInstance({ kind: store.kind, db: store.db, store }));
  const [first, second] = instances as [TestInstance, TestInstance];
  return {
    first,
    second: { ...second, keyring: first.keyring },
    close: () => Promise.all(stores.map((store) => store.close())),
  };
}

// The same over 10,000 connections, minute by minute and with processes that are real, is a row of the benchmark.
test.skipIf("missing" in postgres)(
  "a day of daily checks by two processes: each connection once, none late, and no Run As user above its limit when all of an org are asked for",
  async () => {
    if ("missing" in postgres) return;
    const { first, second, close } = await openTwo(postgres.url);
    try {
      await savePeople(first);
      // A hundred orgs of their own, and one that two hundred connections are made to.
      const rows = Array.from({ length: 300 }, (_, index) => {
        const place = (index + 0.5) / 300;
        const org = index % 3 === 0 ? index : 1;
        return {
          id: idAt(place),
          myDomain: `org-${org}.my.salesforce.com`,
          orgId: orgIdOf(org),
          runAsUserId: userIdOf(org),
          alarmAt: after(place * 1440),
        };
      });
      const network = playingMany(new Map(rows.map((row) => [row.myDomain, row])));
      for (const instance of [first, second]) instance.answer(network.send);
      await saveConnections(first, "ours", rows);
      const step = async (minutes: number) => {
        first.clock.at = after(minutes);
        second.clock.at = after(minutes);
        await Promise.all([recheckDue(first), recheckDue(second)]);
      };
      const runs = () =>
        first.db
          .select({ id: checkRun.connectionId, at: checkRun.startedAt, host: checkRun.myDomain, state: checkRun.state })
          .from(checkRun)
          .orderBy(asc(checkRun.startedAt));

      for (let minutes = 0; minutes <= 1440; minutes += stepMinutes) await step(minutes);
      const ofTheDay = await runs();
      expect(ofTheDay).toHaveLength(300);
      expect(new Set(ofTheDay.map(({ id }) => id)).size).toBe(300);
      expect(ofTheDay.every(({ state }) => state === "passed")).toBe(true);
      const dueOf = new Map(rows.map(({ id, alarmAt }) => [id, alarmAt.getTime()]));
      const late = ofTheDay.map(({ id, at }) => at.getTime() - (dueOf.get(id ?? "") ?? 0));
      expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...late)).toBeLessThanOrEqual(stepMinutes * minuteMs);

      // Somebody has all of the one org tested at once.
      const ofTheOrg = sql`${recheck.connectionId} in (select id from ${connection} where my_domain = 'org-1.my.salesforce.com')`;
      await first.db
        .update(recheck)
        .set({ alarmAt: after(1441) })
        .where(ofTheOrg);
      for (let minutes = 1441; minutes <= 1441 + 15; minutes += 1) await step(minutes);
      const asked = (await runs()).slice(300).filter(({ host }) => host === "org-1.my.salesforce.com");
      expect(asked.length).toBeGreaterThanOrEqual(200);
      expect(new Set(asked.map(({ id }) => id)).size).toBe(200);
      // The window of the last regular check goes on when they are asked for.
      const instants = (await runs()).filter(({ host }) => host === "org-1.my.salesforce.com").map(({ at }) => at);
      expect(mostInWindow(instants, 5 * minuteMs)).toBe(120);
      const open = await first.db.select().from(recheck).where(eq(recheck.state, "checking"));
      expect(open).toEqual([]);
      expect(network.counts.mostOfOneHost, "two at once a process").toBeLessThanOrEqual(4);
    } finally {
      await close();
    }
  },
  // Seconds on a machine of its own, minutes on one that is shared.
  600_000,
);
