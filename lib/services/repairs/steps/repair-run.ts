/** A run of a repair, with what it is about. */
export type RepairRun = { readonly setupId: string; readonly connectionId: string; readonly runId: string };
