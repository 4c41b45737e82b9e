import type { GuideSection } from "../guide-page.ts";
import type { CheckedAgainst } from "../step.ts";
import type { PackageValues } from "./check-values.ts";
import { packageCommands } from "./commands.ts";
import type { deploys, PackageForm } from "./component-names.ts";

/** Said wherever the package is offered, until somebody has deployed it. */
export const notYetTried = {
  title: "Not yet tried on a live org",
  text: "Salesforce's own deploy library reads every file of this package, and the settings follow packages that others have deployed. No live org has taken this one yet. A sandbox first is wise; the steps with pictures lead to the same app.",
} as const;

export const packageCheckedAgainst: CheckedAgainst = {
  release: "Winter '27",
  date: "2026-11",
  basis: "public documentation, published packages and Salesforce's deploy library, not a live org",
};

export const whatIsNeeded: GuideSection = {
  id: "you-need",
  title: "What you need",
  points: [
    {
      title: "The Salesforce CLI",
      text: "A current one, so that it knows External Client Apps. The command says which version you have.",
      value: "sf --version",
    },
    {
      title: "The rights of an administrator",
      text: "Create, edit, and delete External Client Apps; View all External Client Apps, view their settings, and edit their policies; Modify Metadata Through Metadata API Functions. A System Administrator has them.",
    },
    {
      title: "The Run As user",
      text: "It must be there before the policies are deployed, active and with API Enabled. “Before you begin” says how to make one.",
      page: "users",
    },
  ],
};

/** The commands for checked values. */
export const runIt = (values: PackageValues, form: PackageForm): GuideSection => ({
  id: "run-it",
  title: "Run it",
  intro: "Unpack the file, open a terminal in its folder, and run these from top to bottom.",
  ordered: true,
  points: packageCommands(values, form),
});

export const byHand: GuideSection = {
  id: "by-hand",
  title: "What remains by hand",
  ordered: true,
  points: [
    {
      title: "Consumer Key and Consumer Secret",
      text: "Step 5. Salesforce makes both and shows the secret in Setup only, after a code by mail. Neither is in this package, and neither belongs in it.",
      page: "external-client-app-manager",
    },
    {
      title: "The REST switch, only for rotation",
      text: "Step 6. A switch of the whole org, so no package should flip it unseen. A connection works without it.",
    },
    {
      title: "My Domain",
      text: "Step 7. The Instance URL of the form.",
      page: "my-domain",
    },
    {
      title: "What the Run As user may read and write",
      text: "The permission set opens the API and nothing in it. Add the objects the integration needs, in Setup, Permission Sets.",
      page: "permission-sets",
    },
  ],
};

export const ifRefused: GuideSection = {
  id: "if-refused",
  title: "If Salesforce refuses a deploy",
  intro: "A refused deploy changes nothing. These are reported by others, and not seen by us.",
  points: [
    {
      title: "INVALID_CROSS_REFERENCE_KEY, or “parent ExternalClientApplication not found”",
      text: "In the source format, deploy the folders inside step1 one at a time: externalClientApps, extlClntAppOauthSettings, extlClntAppGlobalOauthSets.",
    },
    {
      title: "The policies exist under another name",
      text: "This lists the names in your org; write its alias for ALIAS. Give the file in step2 that name, and the label inside it; in the metadata format, the line in package.xml too.",
      value: "sf org list metadata --metadata-type ExtlClntAppOauthConfigurablePolicies --target-org ALIAS",
    },
    {
      title: "The Run As user is refused",
      text: "Check that it is active and has API Enabled, and that the package has its username, not its e-mail address.",
    },
    {
      title: "Anything else",
      text: "Do the step with the pictures. What is deployed already counts: the steps show the same controls.",
    },
  ],
};

/** What each folder of the package holds. */
export const folderWords: Readonly<Record<(typeof deploys)[number], string>> = {
  "permission-set": "optional: API Enabled for the Run As user",
  step1: "the External Client App and its OAuth settings",
  step2: "its policies: the flow turned on, the Run As user",
};
