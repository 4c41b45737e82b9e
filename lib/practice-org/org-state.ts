import type { PracticeOrgState } from "#lib/practice/practice";
import { type PracticeOrg, settlesAtMs } from "./practice-org.ts";

/** A practice org as the control interface shows it. */
export function stateOf(org: PracticeOrg, nowMs: number): PracticeOrgState {
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const { app } = org;
  const isKeyShown = app !== null && org.settings.enableOauth;
  return {
    host: org.host,
    formerHosts: org.formerHosts,
    orgId: org.orgId,
    settings: org.settings,
    own: org.origin.settings,
    users: org.users,
    credentials: isKeyShown ? { consumerKey: app.consumerKey, consumerSecret: app.consumerSecret } : null,
    appCreatedAt: instant(app?.createdAtMs ?? null),
    appChangedAt: app === null ? null : instant(org.changedAtMs),
    settlesAt: instant(settlesAtMs(org, nowMs)),
  };
}
