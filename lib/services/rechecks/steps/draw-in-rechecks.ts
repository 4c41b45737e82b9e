import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { drawInRechecks as drawIn } from "#lib/store/queries/rechecks";

/** Has checks made within the hour that a clock which was ahead has put off for longer than any rule allows. */
export const drawInRechecks = ({ db, now }: Pick<Instance, "db" | "now">): Promise<void> =>
  drawIn(db, instanceScope("jobs"), now());
