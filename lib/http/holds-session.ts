/** Whether a `Cookie` header has that of a session, whose or how old it may be. Nobody is told anything by it but that. */
export const holdsSession = (cookies: string | null): boolean =>
  cookies !== null && /(?:^|; )(?:__Host-)?orglink\.session_token=/.test(cookies.slice(0, 4_096));
