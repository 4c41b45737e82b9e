/** What a request came to that Next answers with 500: `400` it could not be read, `503` the store does not answer. */
export type RequestOutcome = 400 | 503;

const most = 1_000;

// Next's bundles and the server in front of it load this module each for itself; the global symbol registry is what they share.
const shared = globalThis as { [key: symbol]: Map<string, RequestOutcome> | undefined };
const key = Symbol.for("orglink.request-outcomes");

function outcomes(): Map<string, RequestOutcome> {
  const known = shared[key] ?? new Map<string, RequestOutcome>();
  shared[key] = known;
  return known;
}

/** Notes the status that a failed request deserves, for the server in front of Next to send instead of 500. */
export function noteRequestOutcome(requestId: string, outcome: RequestOutcome): void {
  const known = outcomes();
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(requestId, outcome);
}

/** The status a request deserves instead of 500, once; null where 500 is right. */
export function takeRequestOutcome(requestId: string): RequestOutcome | null {
  const outcome = outcomes().get(requestId) ?? null;
  outcomes().delete(requestId);
  return outcome;
}
