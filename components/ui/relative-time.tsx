import { TickingTime } from "./ticking-time.tsx";
import type { TimeSays } from "./time-ago.ts";

/**
 * When something happened: "6 minutes ago", the moment itself as its title. The server says it first, as of now; the
 * browser keeps it true, and nothing moves when it takes over. `at` is ISO 8601 in UTC. For server components.
 */
export function RelativeTime({ at, says }: { at: string; says?: TimeSays }) {
  return <TickingTime at={at} madeAtMs={Date.now()} {...(says ? { says } : {})} />;
}
