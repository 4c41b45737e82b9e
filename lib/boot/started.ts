/** What the app, bundled by Next, hands to the server around it, which runs as plain Node: they share no module, only this. */
export type Started = {
  /** For whoever reads the terminal; null once the instance is claimed. */
  readonly firstStartCode: string | null;
  /** Ends jobs and store. Nothing may be under way in the app any more. */
  readonly stop: () => Promise<void>;
};

const shared = globalThis as { [key: symbol]: PromiseWithResolvers<Started> | undefined };
const startedKey = Symbol.for("orglink.started");

function handover(): PromiseWithResolvers<Started> {
  const one = shared[startedKey] ?? Promise.withResolvers<Started>();
  shared[startedKey] = one;
  return one;
}

export const handOver = (started: Started): void => handover().resolve(started);

/** Resolves once the app has started; an app that cannot start ends the process instead. */
export const handedOver = (): Promise<Started> => handover().promise;
