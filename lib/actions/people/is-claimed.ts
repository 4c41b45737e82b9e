import { openInstance } from "#lib/services/open-instance";
import { isInstanceClaimed } from "#lib/services/people/first-start";

/** Whether the first start is over: then people sign in, and nobody can claim this Orglink. */
export const isClaimed = async (): Promise<boolean> => isInstanceClaimed(await openInstance());
