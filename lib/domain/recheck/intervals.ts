/** How often a connection is checked, of what people choose among; in minutes, from 15 minutes to 30 days. */
export const intervalChoices = [15, 30, 60, 180, 360, 720, 1_440, 10_080, 43_200] as const;
export type IntervalMinutes = (typeof intervalChoices)[number];

export const isIntervalChoice = (minutes: number): minutes is IntervalMinutes =>
  (intervalChoices as readonly number[]).includes(minutes);
