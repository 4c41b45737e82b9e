import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Secret } from "#lib/domain/secret";

export type Credentials = {
  readonly myDomain: MyDomain;
  readonly consumerKey: string;
  readonly consumerSecret: Secret;
};

/** What a run of a setup becomes when it passes. */
export type WantedConnection = {
  readonly setupId: string;
  readonly runId: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string | null;
  readonly rotatesByApi: boolean;
};
