import type { PracticeRequest } from "#lib/practice/practice";

const keptPerOrg = 50;

/** The last requests of each org, in memory, newest first. */
export function newRequestLog() {
  const byHost = new Map<string, readonly PracticeRequest[]>();
  return {
    add(host: string, request: PracticeRequest): void {
      byHost.set(host, [request, ...(byHost.get(host) ?? [])].slice(0, keptPerOrg));
    },
    list: (host: string): readonly PracticeRequest[] => byHost.get(host) ?? [],
  };
}
export type RequestLog = ReturnType<typeof newRequestLog>;
