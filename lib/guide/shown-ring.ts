import { type ControlId, controls, type ScreenId, type StepId, stepIds } from "#lib/domain/setup/controls";
import { numberedControls } from "./step.ts";
import { stepOf } from "./steps.ts";

export type ShownRing = {
  /** The step whose numbers the rings have, or null. */
  readonly step: StepId | null;
  readonly ring: readonly ControlId[];
};

/**
 * Reads which rings an address asks for on a screen: `step` for all of a step's with its numbers, or `ring` for controls of
 * that screen, separated by commas and numbered in that order. Whatever is not on the screen is left out.
 */
export function parseShownRing(
  screen: ScreenId,
  query: { readonly step?: unknown; readonly ring?: unknown },
): ShownRing {
  const step = stepIds.find((id) => id === query.step && stepOf(id).screens.includes(screen));
  if (step !== undefined) return { step, ring: numberedControls(stepOf(step)) };
  const names = typeof query.ring === "string" ? query.ring.slice(0, 1_000).split(",") : [];
  const ring = names.filter((name): name is ControlId => isControl(name) && controls[name].screen === screen);
  return { step: null, ring: [...new Set(ring)] };
}

const isControl = (name: string): name is ControlId => Object.hasOwn(controls, name);
