import type { MyDomain } from "#lib/domain/address/my-domain";
import { Secret } from "#lib/domain/secret";
import { type Door, openDoor } from "#lib/egress/door";
import type { PracticeSettings } from "#lib/practice/practice";
import type { RunningPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { formOf } from "./workspaces.ts";

let made = 0;

/** The host of a practice org that no other test uses. */
export function practiceHost(): MyDomain {
  made += 1;
  return `service-${process.pid}-${made}.my.salesforce.test` as MyDomain;
}

/** A practice org of a test's own, set up as the guide says apart from `settings`. */
export async function newPracticeOrg(practice: RunningPracticeOrg, settings: Partial<PracticeSettings> = {}) {
  const host = practiceHost();
  const org = await practice.control.createOrg({ host, preset: "all-set", settings });
  const { consumerKey, consumerSecret } = org.credentials ?? { consumerKey: "3MVG9NO", consumerSecret: "NO-APP" };
  return {
    host,
    consumerSecret,
    runAsUserId: org.users[0]?.id ?? "",
    change: (change: Partial<PracticeSettings>) => practice.control.changeOrg(host, change),
    /** The connection form, as an admin of this org fills it in. */
    formFor: (setupId: string, change: Parameters<typeof formOf>[1] = {}) =>
      formOf(setupId, {
        address: { myDomain: host, notes: [] },
        consumerKey,
        consumerSecret: new Secret(consumerSecret),
        ...change,
      }),
  };
}

/** An org whose app exists and is not known to the token endpoint until `settle` is called. */
export async function newUnsettledOrg(practice: RunningPracticeOrg) {
  const org = await newPracticeOrg(practice, { propagationDelaySeconds: 3600 });
  await org.change({ appExists: false });
  await org.change({ propagationDelaySeconds: 0 });
  await org.change({ propagationDelaySeconds: 3600, appExists: true });
  const { credentials } = await practice.control.findOrg(org.host);
  if (!credentials) throw new Error("the practice org has no app");
  const { consumerKey, consumerSecret } = credentials;
  return {
    ...org,
    consumerSecret,
    formFor: (setupId: string, change: Parameters<typeof formOf>[1] = {}) =>
      org.formFor(setupId, { consumerKey, consumerSecret: new Secret(consumerSecret), ...change }),
    settle: () => org.change({ propagationDelaySeconds: 0 }),
  };
}

/** The real door, to the practice org alone; it may give up sooner than the real one does. */
export const practiceDoor = ({ endpoint }: RunningPracticeOrg, limits: { readonly deadlineMs?: number } = {}): Door =>
  openDoor({ practice: () => endpoint, limits });
