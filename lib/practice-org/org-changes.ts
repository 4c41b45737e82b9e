import { randomUUID } from "node:crypto";
import {
  type PracticeSettings,
  type PracticeUserChange,
  practiceSwitches,
  practiceSwitchIds,
} from "#lib/practice/practice";
import { orgAt, type PracticeOrg, type PracticeOrigin, propagatingSwitchIds } from "./practice-org.ts";
import { newPracticeUsers } from "./practice-users.ts";
import { newConsumerKey, newConsumerSecret, practiceId } from "./practice-values.ts";

/** Sets switches. Turning the app off forgets its key and its tokens; turning it on again makes a new key and secret. */
export function changeSettings(org: PracticeOrg, change: Partial<PracticeSettings>, nowMs: number): void {
  const next = { ...org.settings, ...change };
  const isAppChanged = propagatingSwitchIds.some((id) => !isSame(next[id], org.settings[id]));
  if (isAppChanged) beginPropagation(org, nowMs);
  org.settings = next;
  if (next.appExists && org.app === null) org.app = newApp(nowMs);
  if (!next.appExists && org.app !== null) {
    org.app = null;
    org.sessions = [];
  }
}

/** @returns whether there is such a user. */
export function changeUser(org: PracticeOrg, userId: string, change: PracticeUserChange): boolean {
  const isThere = org.users.some((user) => user.id === userId);
  org.users = org.users.map((user) => (user.id === userId ? { ...user, ...change } : user));
  return isThere;
}

/** Everything as after the guide: app and policies set, users active, fine weather. A Consumer Key there is, stays. */
export function setUp(org: PracticeOrg, nowMs: number): void {
  org.users = newPracticeUsers(org.firstHost);
  changeSettings(
    org,
    { ...guidedSettings(org, nowMs), propagationDelaySeconds: org.settings.propagationDelaySeconds },
    nowMs,
  );
}

/**
 * A new Consumer Key and Consumer Secret, or a new secret to the old key; the old ones stop working when the change has
 * propagated.
 *
 * @see Metadata API Developer Guide, "ExtlClntAppGlobalOauthSettings" (shouldRotateConsumerKey, shouldRotateConsumerSecret)
 */
export function rotateCredentials(org: PracticeOrg, nowMs: number, { keepsKey = false } = {}): void {
  if (org.app === null) return;
  beginPropagation(org, nowMs);
  const { consumerKey, consumerSecret } = newCredentials();
  org.app = { ...org.app, consumerSecret, ...(keepsKey ? {} : { consumerKey }) };
}

/**
 * Deploys another My Domain: the host before it redirects to it from now on, and every session ends. A name that it had before,
 * it may take back.
 *
 * @see Salesforce Help, "Change Your Domain Name in Salesforce" (000391121), "Determine the Required Authentication Updates After
 *   a My Domain Change" (xcloud.domain_name_auth_update_determine.htm)
 */
export function renameMyDomain(org: PracticeOrg, host: string): void {
  if (host === org.host) return;
  org.formerHosts = [...org.formerHosts, org.host].filter((former) => former !== host);
  org.host = host;
  org.settings = { ...org.settings, renamedMyDomain: "" };
  org.sessions = [];
}

/**
 * Makes the org a sandbox that was refreshed just now: another org with another id, in which no session holds. Its users come
 * back as they were made. A local External Client App is not copied; with `restoresApp` it is there again with its old key and
 * secret, as a tool leaves it that kept the app and deployed it anew.
 *
 * @see Salesforce Help, "External Client Apps" (xcloud.external_client_apps.htm); sfdx-hardis, "Sandbox Refresh"
 */
export function refreshSandbox(org: PracticeOrg, { restoresApp }: { readonly restoresApp: boolean }): void {
  org.orgId = practiceId("00D", `${org.firstHost}/${randomUUID()}`);
  org.users = newPracticeUsers(org.firstHost);
  org.settings = { ...org.settings, isSandbox: true, appExists: restoresApp && org.settings.appExists };
  if (!restoresApp) org.app = null;
  org.sessions = [];
  org.signingKeyPem = null;
  // A refreshed org is what it is at once: nothing of the one before is still known.
  org.before = null;
  org.changedAtMs = org.app === null ? null : org.changedAtMs;
}

/** What the guide leaves behind in this org. */
export function guidedSettings(
  { firstHost, origin }: Pick<PracticeOrg, "firstHost" | "origin">,
  nowMs: number,
): PracticeSettings {
  const users = newPracticeUsers(firstHost);
  const runAsUser = users.find((user) => user.isAdministrator === (origin.runAs === "administrator"));
  return {
    ...startSettings(origin, nowMs),
    ...(Object.fromEntries(
      practiceSwitchIds.flatMap((id) => {
        const { guided } = practiceSwitches[id] as { guided?: unknown };
        return guided === undefined ? [] : [[id, guided]];
      }),
    ) as Partial<PracticeSettings>),
    runAsUsername: runAsUser?.username ?? "",
    ...origin.settings,
  };
}

/** Where an org of this origin begins, before the guide. */
export function startSettings({ settings, trialDays }: PracticeOrigin, nowMs: number): PracticeSettings {
  const trialEndsAt = new Date(nowMs + (trialDays ?? 0) * 24 * 60 * 60 * 1000);
  const trial = trialDays === null ? {} : { trialEndsOn: trialEndsAt.toISOString().slice(0, 10) };
  return { ...initialSettings(), ...trial, ...settings };
}

/** Every switch as in a new org that has no app. */
export function initialSettings(): PracticeSettings {
  return Object.fromEntries(
    practiceSwitchIds.map((id) => [id, practiceSwitches[id].initial]),
  ) as unknown as PracticeSettings;
}

/** An app has its key and secret from the moment it is made. */
export const newApp = (nowMs: number) => ({ createdAtMs: nowMs, ...newCredentials() });

const newCredentials = () => ({ consumerKey: newConsumerKey(), consumerSecret: newConsumerSecret() });

function beginPropagation(org: PracticeOrg, nowMs: number): void {
  org.before = orgAt(org, nowMs);
  org.changedAtMs = nowMs;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
