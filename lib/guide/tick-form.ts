import { type ControlId, controlIds, controls } from "#lib/domain/setup/controls";

/**
 * Names of the buttons that tick: one control set, one not set after all, all of a page set, or not. The value is the
 * control's id, or those of all, with commas between.
 */
export const tickFields = { tick: "tick", untick: "untick", tickAll: "tick-all", untickAll: "untick-all" } as const;
export type TickField = (typeof tickFields)[keyof typeof tickFields];

export type TickOrder = { readonly controls: readonly ControlId[]; readonly ticked: boolean };

/** The value of a button for all of these. */
export const listed = (of: readonly ControlId[]): string => of.join(",");

/** Reads a pressed button of a tick form: its name and its value. Null unless every control named exists. */
export function readTick(field: TickField, value: string): TickOrder | null {
  const isForAll = field === tickFields.tickAll || field === tickFields.untickAll;
  // One more than there are is enough to see that something is named twice or is none.
  const named = isForAll ? value.split(",", controlIds.length + 1) : [value];
  const known = [...new Set(named)].filter(isControlId);
  if (known.length < named.length) return null;
  return { controls: known, ticked: field === tickFields.tick || field === tickFields.tickAll };
}

const isControlId = (text: string): text is ControlId => Object.hasOwn(controls, text);
