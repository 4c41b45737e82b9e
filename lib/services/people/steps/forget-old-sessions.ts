import { forgetSessions } from "#lib/identity/forget-sessions";
import type { Instance } from "#lib/services/instance";

/** Deletes sessions past their time, and attempts and codes out of date. */
export const forgetOldSessions = ({ identity }: Instance): Promise<void> => forgetSessions(identity);
