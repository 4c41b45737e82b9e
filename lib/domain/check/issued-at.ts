const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2200, 0, 1);

/**
 * Reads the token answer's `issued_at`: milliseconds since 1970, as a text in Salesforce's answers, as a number in some
 * imitations; ten digits are taken as seconds. Null for what is no instant of this century or the next.
 *
 * @see Salesforce Help, "OAuth 2.0 Client Credentials Flow" (remoteaccess_oauth_client_credentials_flow.htm)
 */
export function parseIssuedAt(issuedAt: string | number): Date | null {
  const digits = String(issuedAt).slice(0, 100).trim();
  if (!/^\d{9,14}$/.test(digits)) return null;
  const ms = digits.length <= 10 ? Number(digits) * 1000 : Number(digits);
  return ms >= earliestMs && ms < latestMs ? new Date(ms) : null;
}
