import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { setupLink } from "#lib/guide/setup-links";
import type { OwnValues } from "#lib/guide/values";
import { Shortcut } from "./shortcut.tsx";

const own: OwnValues = {
  appName: "Orglink <R&D>",
  apiName: "Orglink_R_D",
  contactEmail: "crm-team@acme.example",
  callbackUrl: "https://localhost",
  runAsUsername: "sync@acme.example.integration",
  myDomain: "acme.my.salesforce.com",
};

const page = (values: OwnValues) =>
  renderToStaticMarkup(
    <Shortcut
      own={values}
      runAs={<p>Asked here</p>}
      linkOf={(place) => setupLink(null, place)}
      ownValuesHref="/to/own-values"
      packageHref={(form) => `/to/package?form=${form}`}
      stepsHref="/to/steps"
      nextHref="/to/next"
    />,
  );

test("offers both forms and the commands, and says that no live org has taken the package", () => {
  const html = page(own);
  for (const form of ["source", "metadata"]) expect(html).toContain(`href="/to/package?form=${form}"`);
  expect(html).toContain("sf project deploy start --source-dir step1 --target-org acme --wait 10</span>");
  expect(html).toContain("sf project deploy start --metadata-dir step2 --target-org acme --wait 10</span>");
  expect(html).toMatch(
    /<pre[^>]*>sf org login web [^<]+\nsf project deploy start [^<]* step1 [^<]+\nsf [^<]* step2 [^<]+<\/pre>/,
  );
  expect(html).toContain('aria-label="Copy all commands"');
  expect(html).toContain("Not yet tried on a live org");
  expect(html).toContain("What remains by hand");
});

test("names the values that are missing, leads to them, and offers no file until they are there", () => {
  const { runAsUsername: _, ...rest } = own;
  const html = page(rest);
  expect(html).toContain("<strong>Run As (Username)</strong>: Enter the username");
  expect(html).toContain("Asked here");
  expect(html).toContain('href="/to/own-values"');
  expect(html).not.toMatch(/\/to\/package|sf project deploy start/);
});

test("a practice org's package is there to read: no command names a host that the CLI does not reach", () => {
  const html = page({ ...own, myDomain: "acme.my.salesforce.test" });
  expect(html).toContain("The Salesforce CLI does not reach a practice org");
  expect(html).toContain('href="/to/package?form=source"');
  expect(html).toContain("--target-org ALIAS");
  expect(html).not.toMatch(/salesforce\.test|Copy all commands/);
});
