import { OrgButton } from "#components/practice/org-button";
import { SandboxRefresh } from "#components/practice/sandbox-refresh";
import { TextLink } from "#components/ui/text-link";
import type { FormAction } from "#lib/forms/form-state";
import type { practiceOrgForm } from "#lib/forms/practice-form";
import type { PracticeOrgState } from "#lib/practice/practice";
import { sectionAnchor } from "#lib/practice/practice-sections";
import type { SetupScreenId } from "#lib/practice/setup-screens";
import { routes } from "#lib/routes";

type Press = FormAction<typeof practiceOrgForm>;

type BelowPageProps = {
  screen: SetupScreenId;
  org: PracticeOrgState;
  actions: {
    readonly rotateKeys: Press;
    readonly rotateSecret: Press;
    readonly refreshOrg: Press;
    readonly refreshAndRestore: Press;
    readonly endSessions: Press;
  };
};

/** Under a page of Setup: what a practice org does that Salesforce does elsewhere, and what gray means. */
export function BelowPage({ screen, org, actions }: BelowPageProps) {
  const { host } = org;
  return (
    <footer className="mt-2 grid max-w-prose gap-4 text-md">
      {screen === "consumer-details" && (
        <div className="flex flex-wrap items-start gap-x-2 gap-y-3">
          <p className="w-full text-sm text-soft">Practice values: they open this practice org and nothing real.</p>
          <OrgButton
            action={actions.rotateKeys}
            host={host}
            label="New key and secret"
            said="New values are above; connections that use the old ones now fail."
          />
          <OrgButton
            action={actions.rotateSecret}
            host={host}
            label="New secret, same key"
            said="A new secret is above; connections that use the old one now fail."
          />
        </div>
      )}
      {screen === "sandboxes" && (
        <SandboxRefresh org={org} refresh={actions.refreshOrg} refreshAndRestore={actions.refreshAndRestore} />
      )}
      {screen === "login-history" && (
        <OrgButton
          action={actions.endSessions}
          host={host}
          label="End all sessions"
          said="Every access token this org gave out has ended."
        />
      )}
      {screen === "my-domain" && org.formerHosts.length > 0 && (
        <p className="wrap-anywhere text-sm text-soft">Redirects here: {org.formerHosts.join(", ")}</p>
      )}
      {screen === "company-information" && (
        <p className="text-sm text-soft">
          Edition, trial, limits and standing are Salesforce’s to set.{" "}
          <TextLink href={`${routes.practiceSwitches(host)}#${sectionAnchor("company-information")}`}>
            Set them for this practice org
          </TextLink>
          .
        </p>
      )}
      <p className="text-sm text-soft">
        Gray: the practice org has nothing to set there, and a connection does not depend on it.
      </p>
    </footer>
  );
}
