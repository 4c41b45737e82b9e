import { TickingTime } from "./ticking-time.tsx";

/**
 * When something happened: "6 minutes ago", the moment itself as its title. The server says it first, as of now; the
 * browser keeps it true, and nothing moves when it takes over. `at` is ISO 8601 in UTC. For server components.
 */
export function RelativeTime({ at }: { at: string }) {
  return <TickingTime at={at} madeAtMs={Date.now()} />;
}
