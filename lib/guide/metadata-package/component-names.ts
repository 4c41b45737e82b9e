/** What Salesforce puts behind the name of an app's OAuth settings to name its policies, on the first deploy. */
export const policySuffix = "_defaultPolicy";

/** The permission set that gives the Run As user API Enabled. */
export const permissionSetName = (apiName: string): string => `${apiName}_API_access`;

/** The deploys, in order. The first is optional; the last needs what the one before has left in the org. */
export const deploys = ["permission-set", "step1", "step2"] as const;
export type Deploy = (typeof deploys)[number];

/** `source` is the Salesforce CLI's own format; `metadata` is the Metadata API's, for other tools and older habits. */
export const packageForms = ["source", "metadata"] as const;
export type PackageForm = (typeof packageForms)[number];

/**
 * The API version of the package. Summer '26: the newest one for which a generator of these very files is known to have
 * been run against an org; an org of a later release takes it as well.
 */
export const packageApiVersion = "67.0";
