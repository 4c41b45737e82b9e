import { FactLine, FactList } from "#components/ui/facts";
import { CopyValue } from "#components/ui/value-chip";
import type { FormAction } from "#lib/forms/form-state";
import type { practiceOrgForm } from "#lib/forms/practice-form";
import type { PracticeOrgState } from "#lib/practice/practice";
import { OrgButton } from "./org-button.tsx";

type Press = FormAction<typeof practiceOrgForm>;
type ConsumerDetailsProps = { org: PracticeOrgState; rotate: Press; rotateSecret: Press };

/** The Consumer Key and Consumer Secret of the practice app. Practice values: the only credentials that Orglink ever shows. */
export function ConsumerDetails({ org, rotate, rotateSecret }: ConsumerDetailsProps) {
  const { host, settings, credentials } = org;
  if (credentials === null) {
    return (
      <p className="py-3 text-soft">
        {settings.appExists
          ? "No Consumer Key while Enable OAuth is off. Tick it under API (Enable OAuth Settings)."
          : "No Consumer Key, as there is no app yet. Create it above."}
      </p>
    );
  }
  return (
    <div className="grid gap-3 pt-1">
      <p className="text-sm text-soft">
        Practice values: they open this practice org and nothing real. Salesforce asks for a mailed verification code
        before it shows yours.
      </p>
      <FactList>
        <FactLine name="Consumer Key">
          <CopyValue value={credentials.consumerKey} what="Consumer Key" />
        </FactLine>
        <FactLine name="Consumer Secret">
          <CopyValue value={credentials.consumerSecret} what="Consumer Secret" />
        </FactLine>
      </FactList>
      <div className="flex flex-wrap items-start gap-x-2 gap-y-3">
        <OrgButton
          action={rotate}
          host={host}
          label="New key and secret"
          said="New values are above; connections that use the old ones now fail."
        />
        <OrgButton
          action={rotateSecret}
          host={host}
          label="New secret, same key"
          said="A new secret is above; connections that use the old one now fail."
        />
      </div>
    </div>
  );
}
