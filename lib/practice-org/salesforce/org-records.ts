import type { PracticeUser } from "#lib/practice/practice";
import { practiceId } from "../practice-values.ts";
import type { DataCall } from "./org-call.ts";

/** A record of an object; a field may be another record (a relationship). */
export type OrgRecord = { readonly type: string; readonly fields: Readonly<Record<string, FieldValue>> };
type FieldValue = string | number | boolean | null | OrgRecord;

/** The records of an object that the Run As user sees, and one that has every field; null for an object there is not. */
export type VisibleObject = { readonly records: readonly OrgRecord[]; readonly sample: OrgRecord };

/**
 * Everyone with the API sees the Organization. Users are private here: an administrator sees all, others themselves.
 * Names of objects know no case.
 */
export function visibleRecords(call: DataCall, object: string): VisibleObject | null {
  switch (object.toLowerCase()) {
    case "organization": {
      const organization = organizationRecord(call);
      return { records: [organization], sample: organization };
    }
    case "user": {
      const seen = call.user.isAdministrator ? call.org.users : [call.user];
      return {
        records: seen.map((user) => userRecord(call.org.firstHost, user)),
        sample: userRecord(call.org.firstHost, call.user),
      };
    }
    default:
      return null;
  }
}

function organizationRecord({ org, settings }: DataCall): OrgRecord {
  return {
    type: "Organization",
    fields: {
      Id: org.orgId,
      Name: settings.orgName,
      OrganizationType: settings.edition,
      IsSandbox: settings.isSandbox,
      InstanceName: settings.instanceName,
      TrialExpirationDate: settings.trialEndsOn === "" ? null : `${settings.trialEndsOn}T00:00:00.000+0000`,
      NamespacePrefix: null,
      LanguageLocaleKey: "en_US",
      TimeZoneSidKey: "Europe/Berlin",
    },
  };
}

function userRecord(host: string, user: PracticeUser): OrgRecord {
  const licenseId = practiceId("100", `${host}/${user.license}`);
  const profileId = practiceId("00e", `${host}/${user.profile}`);
  const license: OrgRecord = { type: "UserLicense", fields: { Id: licenseId, Name: user.license } };
  const profile: OrgRecord = {
    type: "Profile",
    fields: { Id: profileId, Name: user.profile, UserLicenseId: licenseId, UserLicense: license },
  };
  return {
    type: "User",
    fields: {
      Id: user.id,
      Username: user.username,
      Name: user.name,
      Email: user.email,
      IsActive: user.isActive,
      UserType: "Standard",
      ProfileId: profileId,
      Profile: profile,
      LanguageLocaleKey: "en_US",
      LocaleSidKey: "de_DE",
      TimeZoneSidKey: "Europe/Berlin",
    },
  };
}
