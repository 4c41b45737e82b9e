import type { ControlRefusal } from "#lib/practice-org/control-protocol";

/** Why nothing was read or changed: `not-running` is the practice org's own process; `not-understood` names the fields. */
export type PracticeRefusal = Exclude<ControlRefusal["problem"], "no-such-org" | "no-such-user">;
