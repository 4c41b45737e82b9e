import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button";
import { buttonClass } from "#components/ui/button-class";
import { CopyButton } from "#components/ui/copy-button";
import { Disclosure } from "#components/ui/disclosure";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import {
  checkPackageValues,
  isOnlyPractised,
  type PackageProblem,
  packageValuesOf,
} from "#lib/guide/metadata-package/check-values";
import { neededCommands, packageCommands } from "#lib/guide/metadata-package/commands";
import type { PackageForm } from "#lib/guide/metadata-package/component-names";
import {
  byHand,
  ifRefused,
  notYetTried,
  packageCheckedAgainst,
  runIt,
  whatIsNeeded,
} from "#lib/guide/metadata-package/shortcut-sections";
import { type OwnValues, ownValueTexts } from "#lib/guide/values";
import { GuideArticle, type LinkOf } from "./guide-article.tsx";

type ShortcutProps = {
  own: OwnValues;
  /** Asks for the Run As user's username, which no default stands in for. Null to whoever may not change the setup. */
  runAs: ReactNode;
  linkOf: LinkOf;
  ownValuesHref: string;
  packageHref: (form: PackageForm) => string;
  /** The steps the package replaces. */
  stepsHref: string;
  nextHref: string;
};

/** For admins with the Salesforce CLI: a package from their own values, and the commands that deploy it. */
export function Shortcut({ own, runAs, linkOf, ownValuesHref, packageHref, stepsHref, nextHref }: ShortcutProps) {
  const checked = checkPackageValues(packageValuesOf(own));
  const values = checked.ok ? checked.value : null;
  return (
    <GuideArticle
      page={{
        title: "The shortcut for the Salesforce CLI",
        lead: "Two deploys make the same External Client App with the same settings, from your own values.",
        sections: [whatIsNeeded, ...(values ? [runIt(values, "source")] : []), byHand, ifRefused],
        checkedAgainst: packageCheckedAgainst,
      }}
      linkOf={linkOf}
      first={
        <div className="mb-10 grid gap-6">
          <Notice tone="wait" title={notYetTried.title}>
            <p>{notYetTried.text}</p>
            <p className="mt-2">
              <TextLink href={stepsHref} className="link text-ink">
                The steps with pictures
              </TextLink>
            </p>
          </Notice>
          {isOnlyPractised(own.myDomain) && (
            <Notice title="The Salesforce CLI does not reach a practice org">
              <p>
                The package is the same as for a real org, so you can download and read it here. In this setup, follow
                the steps.
              </p>
            </Notice>
          )}
          {runAs}
          {checked.ok ? (
            <Downloads packageHref={packageHref} commands={neededCommands(checked.value, "source")} />
          ) : (
            <ValuesToFix problems={checked.problem} ownValuesHref={ownValuesHref} />
          )}
        </div>
      }
      last={
        <div className="mb-10 grid gap-8">
          {values && (
            <Disclosure summary="The commands for the metadata format">
              <ol className="grid list-decimal gap-4 pl-5">
                {packageCommands(values, "metadata").map(({ title, value }) => (
                  <li key={title}>
                    <span className="block">{title}</span>
                    {value && <CopyValue value={value} what={title} />}
                  </li>
                ))}
              </ol>
            </Disclosure>
          )}
          <p className="print:hidden">
            <LinkButton href={nextHref} variant="strong">
              Deployed? Next: Copy key and secret
            </LinkButton>
          </p>
        </div>
      }
    />
  );
}

type DownloadsProps = Pick<ShortcutProps, "packageHref"> & { commands: string | null };

function Downloads({ packageHref, commands }: DownloadsProps) {
  return (
    <div className="grid gap-3">
      {/* Plain links: a file is fetched by the browser, not by the router. */}
      <p className="flex flex-wrap gap-2">
        <a href={packageHref("source")} className={buttonClass("primary")}>
          Download the package
        </a>
        <a href={packageHref("metadata")} className={buttonClass("secondary")}>
          In metadata format
        </a>
      </p>
      {commands && (
        <div className="flex max-w-full flex-wrap items-start gap-2">
          <pre className="value max-w-full select-all overflow-x-auto rounded-md border border-line bg-sheet px-2.5 py-1 text-sm">
            {commands}
          </pre>
          <CopyButton value={commands} what="all commands" label="Copy all" />
        </div>
      )}
      <p className="text-sm text-soft">
        The first is the Salesforce CLI's own format. The other is for tools that want a package.xml. Both hold a README
        with the commands, and neither a key nor a secret.
      </p>
    </div>
  );
}

function ValuesToFix({ problems, ownValuesHref }: { problems: readonly PackageProblem[]; ownValuesHref: string }) {
  return (
    <Notice title="The package needs these values first">
      <ul className="grid gap-1">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <strong>{field === "description" ? "Description" : ownValueTexts[field].label}</strong>: {message}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <TextLink href={ownValuesHref} className="link text-ink">
          Your own values
        </TextLink>
      </p>
    </Notice>
  );
}
