import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { apiNameOf } from "#lib/domain/setup/api-name";
import { visibleText } from "#lib/domain/text/kept-text";
import { checkPackageValues, type PackageValues } from "./check-values.ts";
import { packageForms } from "./component-names.ts";
import { metadataPackage } from "./metadata-package.ts";
import { zipPackage } from "./zip-package.ts";

const values: PackageValues = {
  appName: "Orglink Billing sync",
  apiName: "Orglink_Billing_sync",
  contactEmail: "crm-team@acme.example",
  callbackUrl: "https://localhost",
  runAsUsername: "billing.sync@acme.example.integration",
  myDomain: "acme.my.salesforce.com",
};

function filesOf(change: Partial<PackageValues> = {}, form: (typeof packageForms)[number] = "source") {
  const made = metadataPackage({ ...values, ...change }, form);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return new Map(made.value.map(({ path, text }) => [path, text]));
}

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });
const read = (text: string | undefined) => parser.parse(text ?? "") as Record<string, Record<string, string>>;
const isXml = (path: string) => /\.xml$|\.(?:eca|ecaOauth|ecaGlblOauth|ecaOauthPlcy|permissionset)$/.test(path);

const appPath = "step1/externalClientApps/Orglink_Billing_sync.eca-meta.xml";
const policyPath = "step2/extlClntAppOauthPolicies/Orglink_Billing_sync_defaultPolicy.ecaOauthPlcy-meta.xml";

test("the source form is a project with a folder for each deploy", () => {
  const files = filesOf();
  expect([...files.keys()]).toEqual([
    "README.md",
    "sfdx-project.json",
    "permission-set/permissionsets/Orglink_Billing_sync_API_access.permissionset-meta.xml",
    appPath,
    "step1/extlClntAppGlobalOauthSets/Orglink_Billing_sync.ecaGlblOauth-meta.xml",
    "step1/extlClntAppOauthSettings/Orglink_Billing_sync.ecaOauth-meta.xml",
    policyPath,
  ]);
  const project = JSON.parse(files.get("sfdx-project.json") ?? "");
  expect(project.packageDirectories.map(({ path }: { path: string }) => path)).toEqual([
    "permission-set",
    "step1",
    "step2",
  ]);
  expect(project.sourceApiVersion).toBe("67.0");
});

test("the app is set as the steps set it", () => {
  const files = filesOf();
  expect(read(files.get(appPath)).ExternalClientApplication).toMatchObject({
    contactEmail: values.contactEmail,
    distributionState: "Local",
    label: values.appName,
  });
  const global = read(files.get("step1/extlClntAppGlobalOauthSets/Orglink_Billing_sync.ecaGlblOauth-meta.xml"));
  expect(global.ExtlClntAppGlobalOauthSettings).toMatchObject({
    callbackUrl: values.callbackUrl,
    externalClientApplication: values.apiName,
    isClientCredentialsFlowEnabled: "true",
    isConsumerSecretOptional: "false",
  });
  const oauth = read(files.get("step1/extlClntAppOauthSettings/Orglink_Billing_sync.ecaOauth-meta.xml"));
  expect(oauth.ExtlClntAppOauthSettings).toMatchObject({ commaSeparatedOauthScopes: "Api" });
  expect(read(files.get(policyPath)).ExtlClntAppOauthConfigurablePolicies).toMatchObject({
    clientCredentialsFlowUser: values.runAsUsername,
    externalClientApplication: values.apiName,
    isClientCredentialsFlowEnabled: "true",
    permittedUsersPolicyType: "AllSelfAuthorized",
  });
});

test("what Salesforce makes itself is in no file", () => {
  for (const form of packageForms) {
    for (const text of filesOf({}, form).values()) {
      expect(text).not.toMatch(/<(?:consumerKey|consumerSecret|oauthLink|orgScopedExternalApp|refreshToken\w*)>/);
    }
  }
});

test.each([
  `"Orglink" & 'Co.'`,
  "<script>alert(1)</script>",
  "Orglink ]]> sync",
  "<![CDATA[ &lt; <!-- ?>",
  "Crédit Café Büro 接続",
  "Orglink 🔌 sync",
  "x".repeat(80),
])("an app named %j is called just that in Salesforce", (appName) => {
  const text = filesOf({ appName }).get(appPath) ?? "";
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text).not.toContain("]]>");
  expect(read(text).ExternalClientApplication?.label).toBe(appName);
});

test("whatever the values are: refused by name, or files that are well-formed and read back as they were", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 90 }),
    fc.string({ unit: "grapheme", maxLength: 30 }).map((rest) => `App ${rest}`),
  );
  const made = { packages: 0, refusals: 0 };
  fc.assert(
    fc.property(text, text, fc.webUrl(), fc.emailAddress(), (appName, description, callbackUrl, runAsUsername) => {
      const typed = { ...values, appName, apiName: apiNameOf(appName), description, callbackUrl, runAsUsername };
      const problems = checkPackageValues(typed);
      for (const form of packageForms) {
        const result = metadataPackage(typed, form);
        expect(result.ok).toBe(problems.ok);
        made[result.ok ? "packages" : "refusals"] += 1;
        if (!result.ok) continue;
        for (const { path, text } of result.value) {
          expect(path).toMatch(/^[A-Za-z0-9_./-]{1,200}$/);
          if (isXml(path)) expect(XMLValidator.validate(text)).toBe(true);
        }
        const app = result.value.find(({ path }) => /\.eca(?:-meta\.xml)?$/.test(path));
        expect(read(app?.text).ExternalClientApplication?.label).toBe(visibleText(appName));
      }
    }),
    { seed: 4, numRuns: 300 },
  );
  expect(made.packages).toBeGreaterThan(20);
  expect(made.refusals).toBeGreaterThan(20);
});

test("the metadata form has a manifest for each deploy and no -meta.xml", () => {
  const files = filesOf({}, "metadata");
  expect([...files.keys()].filter((path) => path.endsWith("-meta.xml"))).toEqual([]);
  expect(files.get("step2/package.xml")).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
    <types>
        <members>Orglink_Billing_sync_defaultPolicy</members>
        <name>ExtlClntAppOauthConfigurablePolicies</name>
    </types>
    <version>67.0</version>
</Package>
`);
});

test.each([
  ["source", "--source-dir"],
  ["metadata", "--metadata-dir"],
] as const)("the README of the %s form has its commands, and says what nobody has tried", (form, flag) => {
  const readme = filesOf({}, form).get("README.md") ?? "";
  for (const deploy of ["permission-set", "step1", "step2"]) {
    expect(readme).toContain(`    sf project deploy start ${flag} ${deploy} --target-org acme --wait 10\n`);
  }
  expect(readme).toContain("    sf org login web --alias acme --instance-url https://acme.my.salesforce.com\n");
  expect(readme).toContain("Not yet tried on a live org");
  expect(readme).toMatch(/Consumer Secret/);
  expect(readme).toMatch(/REST switch/);
});

test.each([
  ["billing.sync+1@acme.example", "billing.sync+1@acme.example"],
  ["o'neil@acme.example", `"o'neil@acme.example"`],
  ["a&b|c@acme.example", `"a&b|c@acme.example"`],
  ["-x@acme.example", "RUN_AS_USERNAME"],
  ["$(reboot)@acme.example", null],
  ["`id`@acme.example", "RUN_AS_USERNAME"],
  ["$HOME@acme.example", "RUN_AS_USERNAME"],
  ["%PATH%@acme.example", "RUN_AS_USERNAME"],
  ["!1@acme.example", "RUN_AS_USERNAME"],
])("a Run As user named %s is one harmless word of the command", (runAsUsername, word) => {
  const made = metadataPackage({ ...values, runAsUsername }, "source");
  if (word === null) return expect(made.ok).toBe(false);
  const readme = made.ok ? made.value[0]?.text : "";
  expect(readme).toContain(`--name Orglink_Billing_sync_API_access --on-behalf-of ${word} --target-org acme\n`);
});

test("without a My Domain the commands have a placeholder for the org", () => {
  const { myDomain: _, ...rest } = values;
  const made = metadataPackage(rest, "source");
  expect(made.ok && made.value[0]?.text).toContain("sf org login web --alias ALIAS\n");
});

test("markup in a value stays in the README's code blocks", () => {
  const readme = filesOf({ appName: "# [Orglink](https://evil.example) <img>" }).get("README.md") ?? "";
  const lines = readme.split("\n").filter((line) => line.includes("evil.example"));
  expect(lines).toEqual(["    External Client App Name: # [Orglink](https://evil.example) <img>"]);
});

test("the zip holds the files in one folder, and is the same to the byte wherever it is made", () => {
  const files = [...filesOf()].map(([path, text]) => ({ path, text }));
  const zone = process.env.TZ;
  const zips = ["UTC", "Pacific/Auckland", "America/Los_Angeles"].map((TZ) => {
    process.env.TZ = TZ;
    return zipPackage(files);
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  for (const zip of zips) expect(Buffer.from(zip).equals(Buffer.from(zips[0] ?? []))).toBe(true);
  const unzipped = unzipSync(zips[0] ?? new Uint8Array());
  expect(Object.keys(unzipped)).toEqual(files.map(({ path }) => `salesforce/${path}`));
  expect(new TextDecoder().decode(unzipped["salesforce/README.md"])).toBe(files[0]?.text);
});
