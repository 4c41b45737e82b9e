import { type NextRequest, NextResponse } from "next/server";
import { inlinedStyleSources } from "#lib/access/inlined-styles";
import { isOwnRequest, ownOrigins } from "#lib/access/request-origin";
import { contentSecurityPolicy, securityHeaders } from "#lib/access/security-headers";
import { readEnv } from "#lib/env";
import { keepLook, lookIn } from "#lib/guide/looks";

const policyHeader = "Content-Security-Policy";
const nonceBytes = 16;

const env = readEnv();
const own = ownOrigins(env);
const isDevelopment = process.env.NODE_ENV === "development";
const styleSources = isDevelopment ? [] : inlinedStyleSources();
const headersOfAll = securityHeaders(env.url);

const newNonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(nonceBytes))).toString("base64");

function withSecurityHeaders(response: NextResponse, policy: string): NextResponse {
  response.headers.set(policyHeader, policy);
  for (const [name, value] of headersOfAll) response.headers.set(name, value);
  return response;
}

function refuseForeign(policy: string): NextResponse {
  const text =
    `This request came from a page that is not part of this Orglink, which answers at ${env.url.origin}. Nothing was changed.\n` +
    "If that is not the address in your browser, whoever runs this Orglink sets ORGLINK_URL to the one that is.\n";
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return withSecurityHeaders(new NextResponse(text, { status: 403, headers }), policy);
}

const isGuidePage = (path: string): boolean => path === "/guide" || path.startsWith("/guide/");

/** Every request passes here first: foreign pages change nothing, and every answer says what its page may do. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({ nonce: newNonce(), styleSources, isDevelopment });
  const { method, headers } = request;
  if (!isOwnRequest({ method, origin: headers.get("origin"), fetchSite: headers.get("sec-fetch-site") }, own)) {
    return refuseForeign(policy);
  }
  // Next reads the nonce from the policy on the request, and puts it on the scripts it writes.
  const passedOn = new Headers(headers);
  passedOn.set(policyHeader, policy);
  const response = withSecurityHeaders(NextResponse.next({ request: { headers: passedOn } }), policy);
  const isFile = /\.[a-z0-9]+$/i.test(request.nextUrl.pathname);
  if (!isFile) response.headers.set("Cache-Control", "no-store");
  const look = isGuidePage(request.nextUrl.pathname) ? lookIn(request.nextUrl.searchParams) : null;
  // Written as a header: a cookie set on the answer would be read as kept by the page of this very request.
  if (look !== null) response.headers.append("Set-Cookie", keepLook(look));
  return response;
}

export const config = { matcher: "/((?!_next/static|fonts/).*)" };
