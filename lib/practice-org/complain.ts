/** Says on standard error, as a line of the log, what the operator should know of the practice org. */
export function complain(msg: string): void {
  process.stderr.write(`${JSON.stringify({ level: 50, time: new Date().toISOString(), from: "practice-org", msg })}\n`);
}
