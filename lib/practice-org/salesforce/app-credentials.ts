import { practiceId } from "../practice-values.ts";
import { type Answer, json, noSuchResource, restError } from "./answer.ts";
import type { DataCall } from "./org-call.ts";

/** The first version that stages and rotates credentials; the older ones know these resources too, and are not served here. */
const oldestVersion = 65;

const appIdOf = ({ org, app }: DataCall): string => practiceId("0xI", `${org.firstHost}/${app?.createdAtMs}`);
const consumerIdOf = ({ org, app }: DataCall): string => practiceId("888", `${org.firstHost}/${app?.createdAtMs}`);

/**
 * `GET …/apps/oauth/usage`: the org's apps, a page at a time. There is one app here, and none on the pages after the first.
 *
 * @see Connect REST API Developer Guide, connect_resources_usage.htm
 */
export function answerApps(call: DataCall): Answer {
  const refusal = refuseCredentials(call);
  if (refusal !== null) return refusal;
  const { app, settings, base, request } = call;
  const page = Number(request.query.get("page") ?? "0");
  const own = { developerName: settings.apiName, identifier: appIdOf(call), label: settings.appName };
  const currentPageUrl = `${base}/apps/oauth/usage?page=${page}`;
  return json(200, { apps: app !== null && page === 0 ? [own] : [], currentPageUrl, nextPageUrl: null });
}

/**
 * `GET …/apps/oauth/credentials/<app id>`: the app's consumers with their keys, no secret. An app without OAuth has none.
 *
 * @see Connect REST API Developer Guide, connect_resources_credentials_by_app_id.htm
 */
export function answerConsumers(call: DataCall, appId: string): Answer {
  const refusal = refuseCredentials(call);
  if (refusal !== null) return refusal;
  const { app, settings, base } = call;
  // Ids of 15 and of 18 characters are the same id.
  if (app === null || appId.slice(0, 15) !== appIdOf(call).slice(0, 15)) return noSuchResource();
  const url = `${base}/apps/oauth/credentials/${appIdOf(call)}`;
  const consumer = {
    id: consumerIdOf(call),
    key: app.consumerKey,
    name: settings.appName,
    stagedCredentialsUrl: `${url}/${consumerIdOf(call)}/staged`,
    url: `${url}/${consumerIdOf(call)}`,
  };
  return json(200, { consumers: settings.enableOauth ? [consumer] : [], currentPageUrl: url, nextPageUrl: null });
}

/** The org's switch first, then the user's permissions, both in the words that were reported. */
function refuseCredentials({ settings, user, base }: DataCall): Answer | null {
  const version = /v(\d{2})\.0$/.exec(base)?.[1];
  if (version !== undefined && Number(version) < oldestVersion) return noSuchResource();
  if (!settings.restSecretAccess) {
    return restError(403, "FUNCTIONALITY_NOT_ENABLED", "This feature is not currently enabled for this user.");
  }
  if (user.mayRotateSecrets) return null;
  return restError(
    403,
    "INSUFFICIENT_ACCESS",
    "You do not have the level of access necessary to perform the operation you requested.",
  );
}
