import type { Identity } from "./open-identity.ts";

/**
 * The paths of better-auth's own HTTP handler that are served, as `METHOD /path`. None: everybody signs in through our
 * forms. The callback of single sign-on would be here. The handler knows some 60 more, sign-up and role changes among
 * them, which would go past our services.
 */
const servedRoutes: ReadonlySet<string> = new Set<string>();

/** Hands a request to better-auth if its path is on the list; everything else is not found. */
export async function answerAuthRequest(identity: Identity, request: Request): Promise<Response> {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  return servedRoutes.has(route) ? identity.auth.handler(request) : new Response(null, { status: 404 });
}
