import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ApiVersion } from "./data-versions.ts";
import { firstRecord, queryRequest } from "./query.ts";
import { flag, present, readJson, shownText } from "./read-json.ts";

/** The Run As user as its own rights let it be seen. */
export type RunAsUser = {
  readonly username?: string;
  readonly name?: string;
  readonly profile?: string;
  readonly license?: string;
  readonly userType?: string;
  readonly isActive?: boolean;
};

/** @param runAsUserId as `parseSalesforceId` gives it. @see Object Reference, "User", "Profile", "UserLicense" */
export const userRequest = (
  myDomain: MyDomain,
  version: ApiVersion,
  accessToken: Secret,
  runAsUserId: string,
): WireRequest =>
  queryRequest(
    myDomain,
    version,
    accessToken,
    `SELECT Username, Name, UserType, IsActive, Profile.Name, Profile.UserLicense.Name FROM User WHERE Id = '${runAsUserId}'`,
  );

const named = z.object({ Name: shownText });
const record = firstRecord(
  z.object({
    Username: shownText,
    Name: shownText,
    UserType: shownText,
    IsActive: flag,
    // Without the right to see profiles (enforced since Winter '27) both come as null.
    Profile: named
      .extend({ UserLicense: named.nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
);

/** Reads the Run As user's record; what its rights hide is absent, not a problem. */
export function readUser(myDomain: MyDomain, answer: WireAnswer): Result<RunAsUser, Problem> {
  const read = readJson("user-query", myDomain, answer, record);
  if (!read.ok) return read;
  const { Username, Name, UserType, IsActive, Profile } = read.value.records[0];
  return ok(
    present({
      username: Username,
      name: Name,
      profile: Profile?.Name,
      license: Profile?.UserLicense?.Name,
      userType: UserType,
      isActive: IsActive,
    }),
  );
}
