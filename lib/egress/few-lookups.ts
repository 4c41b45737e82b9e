import type { Resolve } from "./checked-resolver.ts";

/**
 * Lets at most `count` lookups run at the same time; others wait. The system looks names up on the four threads that also hash
 * passwords and read files, and a name whose servers do not answer holds one for many seconds, after its caller has given up.
 */
export function fewLookups(resolve: Resolve, count: number): Resolve {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (host) => {
    while (running >= count) await new Promise<void>((turn) => waiting.push(turn));
    running += 1;
    try {
      return await resolve(host);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
