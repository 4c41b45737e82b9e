import { pauseAfter } from "#lib/domain/check/poll-pause";

/**
 * Asks one address again and again, for `useQuery`: each time a pause after the last answer, `everyMs` at least. A slow server is
 * asked less often, one that fails less and less.
 */
export function polling<Answer>(at: string | (() => string), everyMs: number, send: typeof fetch = fetch) {
  let tookMs = 0;
  let failures = 0;
  return {
    async ask(): Promise<Answer> {
      const askedAt = performance.now();
      failures += 1; // until it has answered
      try {
        const href = typeof at === "string" ? at : at();
        const answer = await send(href);
        if (!answer.ok) throw new Error(`${href} answered ${answer.status}`);
        const read: Answer = await answer.json();
        failures = 0;
        return read;
      } finally {
        tookMs = performance.now() - askedAt;
      }
    },
    pauseMs: () => pauseAfter({ everyMs, tookMs, failures }),
  };
}
