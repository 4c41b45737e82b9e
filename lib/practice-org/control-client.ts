import { z } from "zod";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { PracticeOrgState, PracticeRequest, PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import {
  type ControlRefusal,
  type CreateApp,
  type CreateOrg,
  controlHost,
  controlRefusalSchema,
  orgStateSchema,
  type RefreshOrg,
  type RotateApp,
  requestsSchema,
} from "./control-protocol.ts";
import type { PracticeEndpoint } from "./endpoint.ts";
import { sendToLoopback } from "./loopback-send.ts";

type Controlled<Value> = Promise<Result<Value, ControlRefusal>>;

/** The practice org's switches for programs; every refusal comes back as a value, also that none is running. */
export type PracticeControl = {
  readonly listOrgs: () => Controlled<readonly PracticeOrgState[]>;
  readonly findOrg: (host: string) => Controlled<PracticeOrgState>;
  readonly createOrg: (org: CreateOrg) => Controlled<PracticeOrgState>;
  readonly changeOrg: (host: string, change: Partial<PracticeSettings>) => Controlled<PracticeOrgState>;
  readonly changeUser: (host: string, userId: string, change: PracticeUserChange) => Controlled<PracticeOrgState>;
  /** Everything as after the guide; keeps the Consumer Key and Consumer Secret there are. */
  readonly setUp: (host: string) => Controlled<PracticeOrgState>;
  /** As first made, with new keys and under its first host. */
  readonly startOver: (host: string) => Controlled<PracticeOrgState>;
  readonly createApp: (host: string, app: CreateApp) => Controlled<PracticeOrgState>;
  /** A new Consumer Key and Consumer Secret, unless it says that the key stays. */
  readonly rotate: (host: string, rotate?: RotateApp) => Controlled<PracticeOrgState>;
  /** Another My Domain; the one before leads there, here too. `org-exists`: the name is another org's. */
  readonly rename: (host: string, myDomainName: string) => Controlled<PracticeOrgState>;
  /** A refreshed sandbox: another org id, and no app unless it is restored. */
  readonly refresh: (host: string, refresh: RefreshOrg) => Controlled<PracticeOrgState>;
  /** Ends every access token given out. */
  readonly endSessions: (host: string) => Controlled<PracticeOrgState>;
  /** The last 50, newest first. */
  readonly listRequests: (host: string) => Controlled<readonly PracticeRequest[]>;
};

/** Opens the control interface of a running practice org; null stands for none, as `readPracticeEndpoint` gives it. */
export function practiceControl(endpoint: PracticeEndpoint | null): PracticeControl {
  const ask = async <Value>(
    schema: z.ZodType<Value>,
    method: string,
    path: string,
    body?: unknown,
  ): Controlled<Value> => {
    if (endpoint === null) return refuse(notRunning);
    try {
      const answer = await sendToLoopback(endpoint, {
        host: controlHost,
        method,
        path,
        headers: { authorization: `Bearer ${endpoint.controlToken}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.status < 300) return ok(schema.parse(JSON.parse(answer.body)));
      return refuse(controlRefusalSchema.parse(JSON.parse(answer.body)));
    } catch (error) {
      if (error instanceof z.ZodError) throw error;
      return refuse(notRunning);
    }
  };
  const org = (host: string, below = "") => `/orgs/${encodeURIComponent(host)}${below}`;

  return {
    listOrgs: () => ask(z.array(orgStateSchema), "GET", "/orgs"),
    findOrg: (host) => ask(orgStateSchema, "GET", org(host)),
    createOrg: (wanted) => ask(orgStateSchema, "POST", "/orgs", wanted),
    changeOrg: (host, change) => ask(orgStateSchema, "PATCH", org(host), change),
    changeUser: (host, userId, change) =>
      ask(orgStateSchema, "PATCH", org(host, `/users/${encodeURIComponent(userId)}`), change),
    setUp: (host) => ask(orgStateSchema, "POST", org(host, "/set-up")),
    startOver: (host) => ask(orgStateSchema, "POST", org(host, "/start-over")),
    createApp: (host, app) => ask(orgStateSchema, "POST", org(host, "/create-app"), app),
    rotate: (host, wanted) => ask(orgStateSchema, "POST", org(host, "/rotate"), wanted),
    rename: (host, myDomainName) => ask(orgStateSchema, "POST", org(host, "/rename"), { myDomainName }),
    refresh: (host, wanted) => ask(orgStateSchema, "POST", org(host, "/refresh"), wanted),
    endSessions: (host) => ask(orgStateSchema, "POST", org(host, "/end-sessions")),
    listRequests: (host) => ask(requestsSchema, "GET", org(host, "/requests")),
  };
}

const notRunning: ControlRefusal = { problem: "not-running", fields: [] };
