import type { PracticeOrgState, PracticeRequest, PracticeUser } from "#lib/practice/practice";
import type { PageProps } from "../../screens/pages/page-props.ts";
import type { LiveScreen } from "../../screens/parts/live.ts";

/** What a page of a practice org's Setup is told of the org; key and secret, and what was asked of it, where the page shows them. */
export type OrgView = Pick<PracticeOrgState, "host" | "orgId" | "settings" | "users" | "credentials"> & {
  readonly user: PracticeUser | null;
  readonly requests: readonly PracticeRequest[];
  readonly hrefOfUser: Readonly<Record<string, string>>;
};

export type SetupPageProps = PageProps & { readonly live: LiveScreen; readonly org: OrgView };
