import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { endLeases } from "#lib/store/queries/rechecks";

/** Has checks made again at once that a crash cut off: at the start of a store that nobody else has open. */
export const endDeadLeases = ({ db, now }: Instance): Promise<void> => endLeases(db, instanceScope("jobs"), now());
