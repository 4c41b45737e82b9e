import type { Resolve } from "./checked-resolver.ts";

/** A place that stands in for a host, without DNS and without the address check. Only tests and benchmarks have such. */
export type FixedRoute = {
  readonly address: string;
  readonly port: number;
  /** The only authority believed there; without it the exit's usual ones are. */
  readonly ca?: string;
};

/** Answers with one address, whatever the name. */
export const at =
  (address: string): Resolve =>
  async () => [{ address, family: address.includes(":") ? 6 : 4 }];
