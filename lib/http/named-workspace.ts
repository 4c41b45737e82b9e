/**
 * The header in which the server hands on the workspace that a request's address names. A page, the form that was sent from it and
 * what it fetches all have an address of that workspace, so all of them are answered for it; one from outside is removed.
 */
export const namedWorkspaceHeader = "x-orglink-workspace";

/** The header in which the server hands on which page of a workspace is asked for, so that signing in leads back to it. */
export const askedPageHeader = "x-orglink-page";
