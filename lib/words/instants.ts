/** The day of an instant: "2026-11-25". */
export const dayOf = (at: string): string => at.slice(0, 10);

/** An instant to the minute, of what is ISO 8601 in UTC: "2026-11-25 06:06 UTC". */
export const minuteOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** An instant to the second, to be found again in Login History: "2026-11-25 06:06:12 UTC". */
export const secondOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;

/** The time of day to the minute, of an instant that is near: "06:06 UTC". */
export const clockOf = (at: string): string => `${at.slice(11, 16)} UTC`;

/** The time of day to the second, of an instant that is minutes away: "06:06:12 UTC". */
export const clockSecondOf = (at: string): string => `${at.slice(11, 19)} UTC`;
