import { canLook } from "#lib/domain/look/look-view";
import { seenControls } from "#lib/domain/look/what-proves";
import { ok } from "#lib/domain/result";
import type { PartId } from "#lib/domain/setup/parts";
import { setupProgress } from "#lib/guide/progress";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findLook } from "#lib/store/queries/looks";
import { type ListedSetup, listOpenSetups as list, listTicksOf } from "#lib/store/queries/setups";

/** A setup that is under way, and the part that it is at. */
export type OpenSetup = ListedSetup & { readonly part: PartId };

/** The setups that are under way, the latest first. */
export const listOpenSetups: Service<null, readonly OpenSetup[]> = async ({ instance, who }) => {
  const scope = authorize(who, "setup:read");
  if (!scope.ok) return scope;
  const { db } = instance;
  const setups = await list(db, scope.value);
  const ticks = await listTicksOf(
    db,
    scope.value,
    setups.map(({ id }) => id),
  );
  const now = instance.now();
  const open: OpenSetup[] = [];
  for (const setup of setups) {
    const look = canLook(setup, now) ? await findLook(db, scope.value, setup.id) : null;
    const { next } = setupProgress({
      ticks: ticks.get(setup.id) ?? new Set(),
      facts: { ...setup, secretKept: setup.secretKeptUntil !== null && setup.secretKeptUntil > now },
      seen: seenControls(look?.answer ?? null),
      wouldConnect: look?.answer?.came === "all",
    });
    open.push({ ...setup, part: next === "done" ? "connect" : next });
  }
  return ok(open);
};
