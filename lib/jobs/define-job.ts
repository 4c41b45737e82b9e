import type { JobName, JobPayload } from "#lib/domain/jobs/jobs";
import type { Instance } from "#lib/services/instance";

/** What does the jobs of one kind. How they are kept, repeated and scheduled is in `lib/domain/jobs`. */
export type Job<Name extends JobName = JobName> = { readonly name: Name; start(instance: Instance): Promise<void> };

/** A job that throws is logged with its name and id, and done again as its rule says. */
export const defineJob = <Name extends JobName>(
  name: Name,
  perform: (instance: Instance, payload: JobPayload<Name>) => Promise<void>,
): Job<Name> => ({
  name,
  start: (instance) => instance.queue.work(name, (payload) => perform(instance, payload)),
});
