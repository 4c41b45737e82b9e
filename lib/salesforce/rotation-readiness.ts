import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ApiVersion } from "./data-versions.ts";
import { readJson } from "./read-json.ts";

/** Salesforce's id of an External Client App, of either length. */
const appIdPattern = /^0xI[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

/** The first version whose API stages and rotates consumer secrets (Winter '26). */
const rotationApiVersion = 65;

/** Whether the org's API can rotate at all; nothing needs to be asked for it. */
export const canRotate = (version: ApiVersion): boolean => Number.parseInt(version, 10) >= rotationApiVersion;

const pathOf = (version: ApiVersion, rest: string) => `/services/data/v${version}/apps/oauth/${rest}`;

/**
 * Asks for the apps of the org whose credentials can be managed. Only the first page: one app is enough to prove the right.
 *
 * @see Connect REST API Developer Guide, "OAuth Credentials Resources" (connect_resources_usage.htm)
 */
export const appsRequest = (myDomain: MyDomain, version: ApiVersion, accessToken: Secret): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: pathOf(version, "usage?page=0&pageSize=100"),
  bearer: accessToken,
});

const apps = z.object({ apps: z.array(z.unknown()).max(1_000) });
const externalClientApp = z.object({ identifier: z.string().regex(appIdPattern) });

/** Reads the id of one External Client App; what Salesforce lists of other kinds has no secret to rotate. */
export function readFirstApp(myDomain: MyDomain, answer: WireAnswer): Result<string, Problem> {
  const read = readJson("eca-usage", myDomain, answer, apps);
  if (!read.ok) return read;
  const ids = read.value.apps.flatMap((app) => externalClientApp.safeParse(app).data?.identifier ?? []);
  const [first] = ids;
  return first === undefined
    ? refuse({ code: "rotation-app-not-found", evidence: { httpStatus: answer.status } })
    : ok(first);
}

/**
 * Asks for the consumers of an app, as a rotation does first. Keys come back, no secret.
 *
 * @param appId as `readFirstApp` gives it
 * @see Connect REST API Developer Guide, "OAuth Credentials by App ID" (connect_resources_credentials_by_app_id.htm)
 */
export const consumersRequest = (
  myDomain: MyDomain,
  version: ApiVersion,
  accessToken: Secret,
  appId: string,
): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: pathOf(version, `credentials/${appId}`),
  bearer: accessToken,
});

/** Reads whether the credentials of an app are within reach; the keys are not looked at. */
export function readConsumers(myDomain: MyDomain, answer: WireAnswer): Result<"within-reach", Problem> {
  const read = readJson("eca-consumers", myDomain, answer, z.object({ consumers: z.array(z.unknown()).min(1) }));
  return read.ok ? ok("within-reach") : read;
}
