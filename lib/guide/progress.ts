import type { SeenControls } from "#lib/domain/look/what-proves";
import { type ControlId, controls, guideControlIds } from "#lib/domain/setup/controls";
import { type AppAtStart, type PartId, partsOf } from "#lib/domain/setup/parts";
import { askedOf, type ShownFor } from "./part.ts";
import { partOf } from "./parts.ts";
import type { Instruction } from "./step.ts";

/** What Orglink knows by itself, without a tick. */
export type SetupFacts = {
  /** Whether there was an app when the setup began. Not said is no. */
  readonly path?: AppAtStart;
  readonly myDomain?: string | null;
  readonly appId?: string | null;
  readonly consumerKey?: string | null;
  /** True while a Consumer Secret is kept sealed for this setup. */
  readonly secretKept?: boolean;
  /** True once a check run of this setup passed and the connection is saved. */
  readonly connected?: boolean;
  /** The connection is to rotate consumer secrets through the API: what is only for that is then for it. */
  readonly rotatesByApi?: boolean;
};

export type PartState = "done" | "current" | "open";

export type PartProgress = {
  readonly id: PartId;
  readonly state: PartState;
  /** What is done, of what the part asks: as many as its page shows marks, and so many of them checked. */
  readonly done: number;
  readonly of: number;
  /** Of those done, how many Orglink knows without a tick. */
  readonly known: number;
};

export type SetupProgress = {
  readonly parts: readonly PartProgress[];
  /** The first part that is still open, connecting among them; then nothing. */
  readonly next: PartId | "done";
};

/** The one that the org's last answer names, where it is among these; else the first that is not done. */
export function nextControl(
  instructions: readonly Instruction[],
  states: readonly InstructionState[],
  named: ControlId | null = null,
): ControlId | null {
  const isNamed = instructions.some(({ control }, index) => control === named && states[index] !== "seen");
  if (isNamed) return named;
  return instructions.find((_, index) => !isDone(states[index] ?? "open"))?.control ?? null;
}

/** What a part shows of this setup. */
export const shownFor = ({ path = "new-app", myDomain, appId, rotatesByApi = false }: SetupFacts): ShownFor => ({
  path,
  rotatesByApi,
  isLinked: Boolean(myDomain),
  isAppLinked: Boolean(myDomain && appId),
});

/** How far a setup is, from the admin's ticks and from what Orglink knows itself. Its parts may be done in any order. */
export function setupProgress({
  ticks,
  facts,
  seen = nothingSeen,
  wouldConnect = false,
  named = null,
}: {
  readonly ticks: ReadonlySet<ControlId>;
  readonly facts: SetupFacts;
  readonly seen?: SeenControls;
  /** When the org was seen last, a check would have passed: nothing else is to be done first. */
  readonly wouldConnect?: boolean;
  /** The control that its last answer names. */
  readonly named?: ControlId | null;
}): SetupProgress {
  const known = knownControls(facts);
  const { path = "new-app", myDomain, rotatesByApi = false, connected = false } = facts;
  const counts = partsOf({ path, isMyDomainKnown: Boolean(myDomain), rotatesByApi }).map((id) => {
    if (id === "connect") return { id, done: connected ? 1 : 0, of: 1, known: connected ? 1 : 0 };
    const instructions = askedOf(partOf(id), { ...shownFor(facts), named });
    const states = instructionStates(instructions, { ticks, known, seen });
    return {
      id,
      done: states.filter(isDone).length,
      of: instructions.length,
      known: states.filter((state) => state === "known" || state === "seen").length,
    };
  });
  const firstOpen = wouldConnect && !connected ? "connect" : counts.find(({ done, of }) => done < of)?.id;
  return {
    parts: counts.map((count) => ({
      ...count,
      state: count.done === count.of ? "done" : count.id === firstOpen ? "current" : "open",
    })),
    next: connected ? "done" : (firstOpen ?? "connect"),
  };
}

/**
 * `known` is done without a tick: proven, or on the way to something that is set. `seen` is set in the org, as its last answer
 * proves; `contradicted` is what was ticked, or taken for known, and by that answer is not so.
 */
export type InstructionState = "open" | "ticked" | "known" | "seen" | "contradicted";

export const isDone = (state: InstructionState): boolean => state !== "open" && state !== "contradicted";

const nothingSeen: SeenControls = new Map();

/** The state of each instruction of a page, in order. */
export function instructionStates(
  instructions: readonly Instruction[],
  {
    ticks,
    known,
    seen = nothingSeen,
  }: {
    readonly ticks: ReadonlySet<ControlId>;
    readonly known: ReadonlySet<ControlId>;
    readonly seen?: SeenControls;
  },
): readonly InstructionState[] {
  const isClaimed = (control: ControlId) => known.has(control) || ticks.has(control);
  const isSet = ({ control }: { control: ControlId }) =>
    seen.has(control) ? seen.get(control) === "set" : isClaimed(control);
  const lastDone = instructions.findLastIndex(isSet);
  return instructions.map(({ control, kind }, index) => {
    const inOrg = seen.get(control);
    if (inOrg === "set") return "seen";
    if (inOrg === "not-set") return isClaimed(control) ? "contradicted" : "open";
    if (known.has(control)) return "known";
    if (ticks.has(control)) return "ticked";
    return kind === "go" && index < lastDone ? "known" : "open";
  });
}

/** The controls that need no tick, because what Orglink knows proves them dealt with. */
export const knownControls = (facts: SetupFacts): ReadonlySet<ControlId> =>
  new Set(guideControlIds.filter((control) => isKnown(control, facts)));

/** Whether a fact proves that a control was dealt with: an app that has a key was created, one that connects is set up. */
function isKnown(control: ControlId, facts: SetupFacts): boolean {
  const { step, need } = controls[control];
  if (facts.connected && (need === "connect" || facts.rotatesByApi)) return true;
  const appExists = Boolean(facts.appId || facts.consumerKey || facts.secretKept);
  switch (step) {
    case "1-open-setup":
    case "2-create":
      return appExists;
    case "3-oauth-settings":
      return control === "create-button" && appExists;
    case "5-key-and-secret":
      return control === "consumer-key" ? Boolean(facts.consumerKey) : Boolean(facts.secretKept);
    case "7-my-domain":
      return Boolean(facts.myDomain);
    case "4-policies":
    case "6-rest-access":
    case null:
      return false;
  }
}
