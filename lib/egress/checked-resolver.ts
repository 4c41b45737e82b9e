import { promises as dns, type LookupAddress } from "node:dns";
import { DoorError } from "./faults.ts";
import { isPublicAddress } from "./public-address.ts";

/** Every address a name has, asked of the system (hosts file included). */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolveBySystem: Resolve = (host) => dns.lookup(host, { all: true });

const mostAddresses = 6;
const keptMs = 5_000;

/**
 * Resolves names for the door. One public answer among private ones is not enough: if any address is not public the whole
 * answer is refused, because the name is then either inside this network or in hostile hands.
 * One answer serves every socket opened in the next seconds, so a name that changes its mind between two
 * sockets of a check run (DNS rebinding) changes nothing.
 */
export function checkedResolver(resolve: Resolve): Resolve {
  const answers = new Map<string, Promise<readonly LookupAddress[]>>();

  return (host) => {
    const kept = answers.get(host);
    if (kept) return kept;

    const answer = resolve(host).then((addresses) => check(host, addresses));
    answers.set(host, answer);
    const forget = () => {
      if (answers.get(host) === answer) answers.delete(host);
    };
    answer.then(() => setTimeout(forget, keptMs).unref(), forget);
    return answer;
  };
}

function check(host: string, addresses: readonly LookupAddress[]): readonly LookupAddress[] {
  if (addresses.length === 0) throw Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" });
  if (!addresses.every(({ address }) => isPublicAddress(address))) {
    throw new DoorError("addressRefused", `${host} leads to an address that is not on the public internet`);
  }
  return addresses.slice(0, mostAddresses);
}
