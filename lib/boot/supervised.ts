/** What the app tells the process that supervises it, once: that it answers, or why it never will. */
export type Said =
  | { readonly ready: true; readonly firstStartCode: string | null }
  /** For the operator: what to do, and no secret. */
  | { readonly failed: string };

/** Resolves when it has been said; without a supervisor the reason of a failure goes to standard error. */
export function tellSupervisor(said: Said): Promise<void> {
  const { send } = process;
  if (send) return new Promise((resolve) => void send.call(process, said, () => resolve()));
  if ("failed" in said) process.stderr.write(`\nOrglink does not start.\n${said.failed}\n\n`);
  return Promise.resolve();
}
