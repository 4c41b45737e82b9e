import type { JobName, JobPayload } from "#lib/domain/jobs/jobs";
import type { Instance } from "#lib/services/instance";
import { deliver } from "#lib/services/notices/steps/deliver";
import { spreadNotice } from "#lib/services/notices/steps/spread-notice";
import type { TestInstance } from "./test-instance.ts";

type Kept = { readonly name: JobName; readonly payload: unknown; readonly at: Date | null };

/** Jobs of notices as they were sent, which a test does by itself, by the instance's clock. What was undone is kept all the same. */
export type KeptJobs = {
  readonly sent: Kept[];
  readonly queue: Instance["queue"];
  /** Does what is due now, and what comes of it, one after the other. */
  doDue(): Promise<void>;
};

export function keepJobs(instance: TestInstance): KeptJobs {
  const sent: Kept[] = [];
  const queue: Instance["queue"] = {
    send: async (_tx, name, payload, at) => void sent.push({ name, payload, at: at ?? null }),
    work: async () => undefined,
    stop: async () => undefined,
  };
  const own = Object.assign(instance, { queue });
  const isDue = ({ at }: Kept): boolean => at === null || at <= own.clock.at;
  return {
    sent,
    queue,
    async doDue() {
      for (let place = sent.findIndex(isDue); place >= 0; place = sent.findIndex(isDue)) {
        const [job] = sent.splice(place, 1);
        if (job?.name === "spread-notice") await spreadNotice(own, job.payload as JobPayload<"spread-notice">);
        if (job?.name === "deliver") await deliver(own, job.payload as JobPayload<"deliver">);
      }
    },
  };
}
