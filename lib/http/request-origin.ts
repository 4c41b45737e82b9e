const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD"]);
const loopbackNames = ["127.0.0.1", "localhost", "[::1]"];

/** Where Orglink itself is, as far as browsers are concerned. */
export type OwnAddress = {
  readonly url: URL;
  /** False when nobody set `ORGLINK_URL`: then the machine's own other names are as good. */
  readonly isUrlGiven: boolean;
};

/** The part of a request that says which page sent it; header values as they came, null when absent. */
export type Sender = {
  readonly method: string;
  readonly origin: string | null;
  /** The `Sec-Fetch-Site` header. */
  readonly fetchSite: string | null;
};

/** The origins whose pages may change something here: that of `ORGLINK_URL` alone, or the loopback names when it is unset. */
export function ownOrigins({ url, isUrlGiven }: OwnAddress): ReadonlySet<string> {
  if (isUrlGiven) return new Set([url.origin]);
  return new Set(
    loopbackNames.map((name) => new URL(`${url.protocol}//${name}${url.port ? `:${url.port}` : ""}`).origin),
  );
}

/**
 * Whether a request may change something: it comes from one of our own pages, or from no page at all. Reading is always
 * allowed. The `Host` header has no say, so a name that was pointed at this machine gains nothing.
 *
 * A request without `Origin` and `Sec-Fetch-Site` is not from a browser and carries nobody's cookies by itself.
 *
 * @see Fetch Standard, "`Origin` header"; Fetch Metadata Request Headers §2.3 Sec-Fetch-Site
 */
export function isOwnRequest({ method, origin, fetchSite }: Sender, own: ReadonlySet<string>): boolean {
  if (safeMethods.has(method)) return true;
  if (origin !== null) return own.has(origin);
  return fetchSite === null || fetchSite === "same-origin" || fetchSite === "none";
}
