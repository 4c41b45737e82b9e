/** A sentence about moments: plain text, and moments that whoever shows it tells as seen from now. */
export type Told = readonly (string | Moment)[];

/** `ago`: "2 days ago"; `for`: "for 2 days"; `until`: "in 2 days". */
export type Moment = { readonly at: Date; readonly says: "ago" | "for" | "until" };

export const ago = (at: Date): Moment => ({ at, says: "ago" });
export const lasting = (at: Date): Moment => ({ at, says: "for" });
export const until = (at: Date): Moment => ({ at, says: "until" });
