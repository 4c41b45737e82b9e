import type { PackageValues } from "./check-values.ts";
import { type Deploy, permissionSetName, policySuffix } from "./component-names.ts";
import type { MetadataNode } from "./metadata-xml.ts";

/** One file of the package: a metadata component, and the deploy it belongs to. */
export type PackageComponent = {
  readonly deploy: Deploy;
  readonly type: string;
  readonly name: string;
  /** Directory and suffix as Salesforce's metadata registry has them. */
  readonly directory: string;
  readonly suffix: string;
  readonly fields: MetadataNode;
};

const defaultDescription = "Orglink signs in as this app, with the client credentials flow.";

/**
 * The components of an External Client App with the client credentials flow, set as steps 2 to 4 of the guide set them.
 * What Salesforce makes itself is left out: Consumer Key and Consumer Secret, `oauthLink`, `orgScopedExternalApp`. So are
 * all settings of refresh tokens, which this flow has none of, and which some orgs refuse over 30 days.
 *
 * @see Metadata API Developer Guide: ExternalClientApplication, ExtlClntAppOauthSettings,
 * ExtlClntAppGlobalOauthSettings, ExtlClntAppOauthConfigurablePolicies, PermissionSet
 */
export function packageComponents(values: PackageValues): readonly PackageComponent[] {
  const { appName, apiName, contactEmail, callbackUrl, runAsUsername } = values;
  const policyName = `${apiName}${policySuffix}`;
  return [
    {
      deploy: "permission-set",
      type: "PermissionSet",
      name: permissionSetName(apiName),
      directory: "permissionsets",
      suffix: "permissionset",
      fields: {
        description:
          "Lets the Run As user of an External Client App use the API. Add the objects the integration reads.",
        hasActivationRequired: "false",
        label: permissionSetName(apiName),
        // Fixed once the permission set exists; without it the assignment to an integration user is refused.
        license: "Salesforce API Integration",
        userPermissions: { enabled: "true", name: "ApiEnabled" },
      },
    },
    {
      deploy: "step1",
      type: "ExternalClientApplication",
      name: apiName,
      directory: "externalClientApps",
      suffix: "eca",
      fields: {
        contactEmail,
        description: values.description || defaultDescription,
        distributionState: "Local",
        isProtected: "false",
        label: appName,
      },
    },
    {
      deploy: "step1",
      type: "ExtlClntAppGlobalOauthSettings",
      name: apiName,
      directory: "extlClntAppGlobalOauthSets",
      suffix: "ecaGlblOauth",
      fields: {
        callbackUrl,
        externalClientApplication: apiName,
        isClientCredentialsFlowEnabled: "true",
        isConsumerSecretOptional: "false",
        isIntrospectAllTokens: "false",
        isPkceRequired: "true",
        isSecretRequiredForRefreshToken: "true",
        label: apiName,
        shouldRotateConsumerKey: "false",
        shouldRotateConsumerSecret: "false",
      },
    },
    {
      deploy: "step1",
      type: "ExtlClntAppOauthSettings",
      name: apiName,
      directory: "extlClntAppOauthSettings",
      suffix: "ecaOauth",
      fields: { commaSeparatedOauthScopes: "Api", externalClientApplication: apiName, label: apiName },
    },
    {
      deploy: "step2",
      type: "ExtlClntAppOauthConfigurablePolicies",
      name: policyName,
      directory: "extlClntAppOauthPolicies",
      suffix: "ecaOauthPlcy",
      fields: {
        clientCredentialsFlowUser: runAsUsername,
        externalClientApplication: apiName,
        ipRelaxationPolicyType: "Enforce",
        isClientCredentialsFlowEnabled: "true",
        label: policyName,
        permittedUsersPolicyType: "AllSelfAuthorized",
        requiredSessionLevel: "STANDARD",
      },
    },
  ];
}
