/**
 * Whether a statement failed because a row with this unique key is there already: somebody else was faster.
 * @see PostgreSQL, Appendix A "PostgreSQL Error Codes", 23505
 */
export function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return cause?.code === "23505";
}
