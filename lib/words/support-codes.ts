/** What the spoken name of a check run is called, wherever it stands. */
export const supportCodeLabel = "Support code";

/** Said to whoever typed a support code as they heard it, and no run has it. */
export const unknownSupportCode = (code: string): string => `No check of this workspace has the support code ${code}.`;
