import { type PracticeSwitchId, practiceUserSwitches } from "#lib/practice/practice";

/** Fields of a form beside its switches: which org, which switches it carries (an unticked box is not sent), which user. */
export const formMarks = { host: "host", switches: "switches", userId: "userId" } as const;

/** The switches a form carries, as its hidden field says them. */
export const writeSwitchIds = (ids: readonly PracticeSwitchId[]): string => ids.join(" ");

export type PracticeUserField = keyof typeof practiceUserSwitches;
export const practiceUserFields = Object.keys(practiceUserSwitches) as readonly PracticeUserField[];
