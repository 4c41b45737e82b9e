import { Button } from "#components/screens/parts/button";
import { Pair } from "#components/screens/parts/classic-pair";
import { choiceLabel } from "#lib/practice/choice-label";
import { practiceSwitches } from "#lib/practice/practice";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicField } from "./classic-field.tsx";
import { ClassicPage, ClassicPanel } from "./classic-page.tsx";

const whole = new Intl.NumberFormat("en-US");

/** What the org is. An admin changes its name; the rest is Salesforce's to set. */
export function CompanyInformation({ live, org: { orgId, settings } }: SetupPageProps) {
  const name = live.field("orgName");
  const { orgName, edition, instanceName, trialEndsOn, orgStanding, dailyApiRequestsLeft } = practiceSwitches;
  return (
    <ClassicPage live={live} title="Company Information" tile="towers">
      <ClassicPanel
        title="Organization Detail"
        buttons={
          name ? (
            <>
              <Button label="Save" look="classic" act={live.save} />
              <Button label="Cancel" look="classic" act={live.cancel} />
            </>
          ) : (
            <Button label="Edit" look="classic" act={live.to("company-information-edit")} />
          )
        }
      >
        {name ? (
          <ClassicField label={orgName.label} field={name} />
        ) : (
          <Pair label={orgName.label}>{settings.orgName}</Pair>
        )}
        <Pair label="Salesforce.com Organization ID">{orgId}</Pair>
        <Pair label={edition.label}>{choiceLabel("edition", settings)}</Pair>
        <Pair label={instanceName.label}>{settings.instanceName}</Pair>
        <Pair label={orgStanding.label}>{choiceLabel("orgStanding", settings)}</Pair>
        {settings.trialEndsOn !== "" && <Pair label={trialEndsOn.label}>{settings.trialEndsOn}</Pair>}
        <Pair label={dailyApiRequestsLeft.label}>{whole.format(settings.dailyApiRequestsLeft)} left</Pair>
      </ClassicPanel>
    </ClassicPage>
  );
}
