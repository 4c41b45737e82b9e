import type { Send } from "#lib/domain/check/wire-request";
import {
  introspectionBody,
  json,
  organizationRecord,
  playing,
  type RecordedCall,
  records,
  tokenBody,
} from "#lib/salesforce/testing/recorded-org";

type Org = { readonly orgId: string; readonly runAsUserId: string };

/**
 * A network on which many orgs answer, each by its host, as the recorded one does; what it was asked is counted, not kept. While it is
 * away, every one of them answers that the service is unavailable.
 */
export function playingMany(orgs: ReadonlyMap<string, Org>) {
  const state = { isAway: false };
  const counts = { tokens: 0, underWay: 0, most: 0, mostOfOneHost: 0 };
  const hosts = new Map<string, number>();
  const senders = new Map<string, Send>();
  const senderOf = (host: string): Send => {
    const known = senders.get(host);
    if (known) return known;
    const org = orgs.get(host);
    if (!org) throw new Error(`nobody answers at ${host}`);
    const identity = `https://login.salesforce.com/id/${org.orgId}/${org.runAsUserId}`;
    const made = playing({
      token: json(200, { ...tokenBody, instance_url: `https://${host}`, id: identity }),
      introspect: json(200, { ...introspectionBody, sub: identity }),
      org: records({ ...organizationRecord, Id: org.orgId }),
    });
    const send: Send = (request) => made.send(request).finally(() => void made.requests.splice(0));
    senders.set(host, send);
    return send;
  };
  const away = playing(Object.fromEntries(everyCall.map((call) => [call, json(503, "Service Unavailable")])));
  const send: Send = async (request) => {
    const { host } = request;
    if (request.path !== "/services/data/") return senderOf(host)(request);
    // The first call of a check. Whoever is asked twice at once is checked twice at once.
    const ofHost = (hosts.get(host) ?? 0) + 1;
    hosts.set(host, ofHost);
    counts.tokens += 1;
    counts.underWay += 1;
    counts.most = Math.max(counts.most, counts.underWay);
    counts.mostOfOneHost = Math.max(counts.mostOfOneHost, ofHost);
    await new Promise((resolve) => setImmediate(resolve));
    hosts.set(host, (hosts.get(host) ?? 1) - 1);
    counts.underWay -= 1;
    return state.isAway ? away.send(request) : senderOf(host)(request);
  };
  return { send, state, counts };
}

const everyCall: readonly RecordedCall[] = ["versions", "token", "root", "introspect", "org", "user", "userinfo"];
