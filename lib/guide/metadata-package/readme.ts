import type { GuidePoint, GuideSection } from "../guide-page.ts";
import { ownValueNames, ownValueTexts } from "../values.ts";
import type { PackageValues } from "./check-values.ts";
import { deploys, type PackageForm, packageApiVersion } from "./component-names.ts";
import {
  byHand,
  folderWords,
  ifRefused,
  notYetTried,
  packageCheckedAgainst,
  runIt,
  whatIsNeeded,
} from "./shortcut-sections.ts";

/** The package's README, in Markdown. The admin's values stand in code blocks only, where nothing in them is markup. */
export function packageReadme(values: PackageValues, form: PackageForm): string {
  const { release, date, basis } = packageCheckedAgainst;
  const own = ownValueNames.flatMap((name) => {
    const value = values[name];
    return value ? [`    ${ownValueTexts[name].label}: ${value}`] : [];
  });
  return [
    `# ${values.apiName}`,
    "",
    "Deploys an External Client App for Orglink, in place of steps 2 to 4 of the guide.",
    "",
    `**${notYetTried.title}.** ${notYetTried.text}`,
    "",
    "## Made from these values",
    "",
    ...own,
    "",
    "## What is in here",
    "",
    ...deploys.map((deploy) => `- \`${deploy}\`: ${folderWords[deploy]}`),
    `- \`sfdx-project.json\`: makes this folder a project of the Salesforce CLI, API version ${packageApiVersion}`,
    "",
    `The files are in ${form} format. No Consumer Key and no Consumer Secret is among them.`,
    "",
    ...[whatIsNeeded, runIt(values, form), byHand, ifRefused].flatMap(sectionLines),
    `Checked in ${date} for Salesforce ${release}, against ${basis}. Orglink is not affiliated with Salesforce.`,
    "",
  ].join("\n");
}

const sectionLines = ({ title, intro, ordered, points }: GuideSection): readonly string[] => [
  `## ${title}`,
  "",
  ...(intro ? [intro, ""] : []),
  ...points.flatMap((point, index) => pointLines(point, ordered ? `${index + 1}. ` : "- ")),
];

function pointLines({ title, text, value }: GuidePoint, mark: string): readonly string[] {
  const indent = " ".repeat(mark.length);
  return [`${mark}**${title}**  `, `${indent}${text}`, "", ...(value ? [`${indent}    ${value}`, ""] : [])];
}
