/** Who a check run is made for: a person, or Orglink itself on behalf of the one who asked it to keep trying. */
export type RunBy = {
  readonly workspaceId: string;
  /** Null when that person is gone. */
  readonly userId: string | null;
  readonly isAutomatic?: true;
};

/** Who did it, for the audit trail: what Orglink does by itself is nobody's deed, and says on whose behalf. */
export function auditedAs<Details extends object>({ userId, isAutomatic }: RunBy, details: Details) {
  return isAutomatic ? { actorId: null, details: { ...details, onBehalfOf: userId } } : { actorId: userId, details };
}
