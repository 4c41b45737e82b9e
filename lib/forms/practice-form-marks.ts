import { type PracticeSwitchId, practiceUserSwitches } from "#lib/practice/practice";

/** The switches a form carries, as its hidden field says them. */
export const writeSwitchIds = (ids: readonly PracticeSwitchId[]): string => ids.join(" ");

export type PracticeUserField = keyof typeof practiceUserSwitches;
export const practiceUserFields = Object.keys(practiceUserSwitches) as readonly PracticeUserField[];
