import type { PracticeSettings, PracticeUser } from "#lib/practice/practice";
import type { PracticeApp, PracticeOrg, PracticeSession } from "../practice-org.ts";

/** A request as it reached an org. */
export type OrgRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** Null unless the body came as `application/x-www-form-urlencoded`: Salesforce sees no parameters then. */
  readonly form: URLSearchParams | null;
};

/** What an endpoint works with. `settings` and `app` are the org's as its servers see them at `nowMs`. */
export type OrgCall = {
  readonly org: PracticeOrg;
  readonly settings: PracticeSettings;
  readonly app: PracticeApp | null;
  readonly nowMs: number;
  readonly request: OrgRequest;
};

/** A session that is good, and whose it is. */
export type LiveSession = { readonly session: PracticeSession; readonly user: PracticeUser };

/** A call of the REST API by a session that may use it. `base` is the path up to the version. */
export type DataCall = OrgCall & LiveSession & { readonly base: string };
