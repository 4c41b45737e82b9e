import { type Answer, noSuchPage } from "./answer.ts";
import { answerDataApi } from "./data-api.ts";
import { answerAuthConfiguration, answerKeys, answerOpenidConfiguration, answerVersions } from "./discovery.ts";
import { answerIdentity, answerUserinfo } from "./identity.ts";
import { answerIntrospection, answerRevocation } from "./introspection.ts";
import type { OrgCall } from "./org-call.ts";
import { answerToken } from "./token.ts";

/** Which calls a path belongs to; the weather can be set for each kind alone. */
export type CallKind = "before-token" | "token" | "after-token";

type Endpoint = {
  readonly path: RegExp;
  readonly kind: CallKind;
  /** Without it the endpoint looks at the method itself. */
  readonly methods?: readonly string[];
  readonly answer: (call: OrgCall) => Answer;
};

const read = ["GET", "HEAD"];

const endpoints: readonly Endpoint[] = [
  { path: /^\/services\/oauth2\/token$/, kind: "token", answer: answerToken },
  { path: /^\/services\/oauth2\/introspect$/, kind: "after-token", answer: answerIntrospection },
  { path: /^\/services\/oauth2\/revoke$/, kind: "after-token", methods: ["GET", "POST"], answer: answerRevocation },
  {
    path: /^\/services\/oauth2\/userinfo$/,
    kind: "after-token",
    methods: ["GET", "HEAD", "POST"],
    answer: answerUserinfo,
  },
  { path: /^\/services\/data\/?$/, kind: "before-token", methods: read, answer: answerVersions },
  { path: /^\/services\/data\//, kind: "after-token", answer: answerDataApi },
  {
    path: /^\/\.well-known\/openid-configuration$/,
    kind: "before-token",
    methods: read,
    answer: answerOpenidConfiguration,
  },
  {
    path: /^\/\.well-known\/auth-configuration$/,
    kind: "before-token",
    methods: read,
    answer: answerAuthConfiguration,
  },
  { path: /^\/id\/keys$/, kind: "before-token", methods: read, answer: answerKeys },
  { path: /^\/id\/[^/]+\/[^/]+\/?$/, kind: "after-token", methods: read, answer: answerIdentity },
];

const endpointOf = (path: string): Endpoint | undefined => endpoints.find((endpoint) => endpoint.path.test(path));

/** Kind of the call a path stands for; a path nobody serves counts as one without a token. */
export const callKindOf = (path: string): CallKind => endpointOf(path)?.kind ?? "before-token";

/** What Salesforce answers in fine weather; a page that says there is nothing here for all the paths it does not serve. */
export function answerCall(call: OrgCall): Answer {
  const endpoint = endpointOf(call.request.path);
  if (endpoint === undefined || endpoint.methods?.includes(call.request.method) === false) return noSuchPage();
  return endpoint.answer(call);
}
