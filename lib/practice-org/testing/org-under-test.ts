import type { PracticeOrgState, PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import type { LoopbackAnswer } from "../loopback-send.ts";
import type { RunningPracticeOrg } from "./start-practice-org.ts";

let made = 0;

/** An org of a test's own, set up as the guide says apart from `settings`, and the calls a client makes to it. */
export async function newOrgUnderTest(practice: RunningPracticeOrg, settings: Partial<PracticeSettings> = {}) {
  made += 1;
  const host = `test-${process.pid}-${made}.my.salesforce.test`;
  const { control, send } = practice;
  const state = await control.createOrg({ host, preset: "all-set", settings });
  const credentials = state.credentials ?? { consumerKey: "no-key", consumerSecret: "no-secret" };
  const runAsUser = state.users[0];
  if (runAsUser === undefined) throw new Error("an org without users");

  const post = (path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    send({
      host,
      method: "POST",
      path,
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(form).toString(),
    });
  const client = { client_id: credentials.consumerKey, client_secret: credentials.consumerSecret };
  const requestToken = (form: Readonly<Record<string, string>> = {}) =>
    post("/services/oauth2/token", { grant_type: "client_credentials", ...client, ...form });

  return {
    host,
    state,
    credentials,
    runAsUser,
    post,
    requestToken,
    /** The access token; throws when there is none. */
    accessToken: async (): Promise<string> => {
      const answer = await requestToken();
      if (answer.status !== 200) throw new Error(`no token: ${answer.body}`);
      return (JSON.parse(answer.body) as { access_token: string }).access_token;
    },
    get: (path: string, accessToken?: string): Promise<LoopbackAnswer> =>
      send({
        host,
        method: "GET",
        path,
        headers: accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` },
      }),
    query: (soql: string, accessToken: string): Promise<LoopbackAnswer> =>
      send({
        host,
        method: "GET",
        path: `/services/data/v68.0/query?q=${encodeURIComponent(soql)}`,
        headers: { authorization: `Bearer ${accessToken}` },
      }),
    introspect: (token: string) => post("/services/oauth2/introspect", { ...client, token }),
    change: (change: Partial<PracticeSettings>): Promise<PracticeOrgState> => control.changeOrg(host, change),
    changeRunAsUser: (change: PracticeUserChange): Promise<PracticeOrgState> =>
      control.changeUser(host, runAsUser.id, change),
  };
}
