export type TreeRow = {
  readonly label: string;
  readonly depth: 0 | 1 | 2 | 3;
  readonly kind: "link" | "open" | "closed" | "heading";
  /** On the way to External Client Apps: all that a narrow picture shows of the tree. */
  readonly branch: boolean;
};

const row =
  (kind: TreeRow["kind"], depth: TreeRow["depth"], branch = false) =>
  (label: string): TreeRow => ({ label, kind, depth, branch });

/** The Setup tree as Salesforce orders it, with Apps and External Client Apps open. */
export const treeRows: readonly TreeRow[] = [
  ...[
    "Setup Home",
    "Salesforce Go",
    "Service Setup Assistant",
    "Commerce Setup Assistant",
    "Hyperforce Assistant",
    "Release Updates",
    "Salesforce Mobile App",
    "Lightning Usage",
    "Optimizer",
    "Sales Cloud Everywhere",
  ].map(row("link", 0)),
  row("heading", 0)("ADMINISTRATION"),
  ...["Users", "Data", "Email"].map(row("closed", 0)),
  row("heading", 0)("PLATFORM TOOLS"),
  row("closed", 0)("Subscription Management"),
  row("open", 0, true)("Apps"),
  ...["App Manager", "AppExchange Marketplace"].map(row("link", 1)),
  row("closed", 1)("Connected Apps"),
  row("open", 1, true)("External Client Apps"),
  ...["External Client App Manager", "OAuth Usage", "Settings"].map(row("link", 2, true)),
  ...["Intelligent Apps", "Lightning Bolt", "Lightning Out 2.0 Apps", "Mobile Apps", "Packaging"].map(row("closed", 1)),
  ...[
    "Feature Settings",
    "Slack",
    "Data Cloud",
    "Heroku",
    "MuleSoft",
    "Einstein",
    "Objects and Fields",
    "Events",
    "Process Automation",
    "User Interface",
    "Custom Code",
    "Development",
    "Environments",
    "User Engagement",
    "Enablement",
    "Integrations",
    "Notification Builder",
    "Offline",
  ].map(row("closed", 0)),
  row("heading", 0)("SETTINGS"),
  ...["Company Settings", "Data Classification", "Privacy Center", "Data Mask", "Identity", "Security"].map(
    row("closed", 0),
  ),
];
