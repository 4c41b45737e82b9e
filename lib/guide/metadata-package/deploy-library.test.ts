import { Lifecycle } from "@salesforce/core";
import {
  ComponentSet,
  MetadataConverter,
  MetadataResolver,
  RegistryAccess,
  ZipTreeContainer,
} from "@salesforce/source-deploy-retrieve";
import { unzipSync } from "fflate";
import { beforeEach, expect, test, vi } from "vitest";
import type { PackageValues } from "./check-values.ts";
import { deploys, type PackageForm, packageApiVersion } from "./component-names.ts";
import { metadataPackage } from "./metadata-package.ts";
import { zipPackage } from "./zip-package.ts";

// Salesforce's libraries keep a log in the home directory unless told otherwise before they are loaded.
vi.hoisted(() => {
  process.env.SF_DISABLE_LOG_FILE = "true";
});

/** Names with everything in them that XML, file systems and the registry might trip over. */
const values: PackageValues = {
  appName: `"Büro" <R&D's> ]]> 🔌`,
  apiName: "Buro_R_D_s",
  contactEmail: "o'neil@acme.example",
  callbackUrl: "https://localhost/back?a=1&b=2",
  runAsUsername: "buro.sync@acme.example.integration",
};

const intended = {
  "permission-set": ["PermissionSet#Buro_R_D_s_API_access"],
  step1: [
    "ExternalClientApplication#Buro_R_D_s",
    "ExtlClntAppGlobalOauthSettings#Buro_R_D_s",
    "ExtlClntAppOauthSettings#Buro_R_D_s",
  ],
  step2: ["ExtlClntAppOauthConfigurablePolicies#Buro_R_D_s_defaultPolicy"],
} as const;

const warnings: string[] = [];
Lifecycle.getInstance().onWarning(async (warning) => {
  warnings.push(warning);
});
beforeEach(() => {
  warnings.length = 0;
});

function filesOf(form: PackageForm) {
  const made = metadataPackage(values, form);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const treeOf = (form: PackageForm) => ZipTreeContainer.create(Buffer.from(zipPackage(filesOf(form))));
const names = (components: Iterable<{ fullName: string; type: { name: string } }>) =>
  [...components].map(({ fullName, type }) => `${type.name}#${fullName}`).sort();

test.each(deploys)("the deploy library finds exactly the intended components in %s, in both forms", async (deploy) => {
  for (const form of ["source", "metadata"] as const) {
    const resolver = new MetadataResolver(new RegistryAccess(), await treeOf(form), false);
    expect(names(resolver.getComponentsFromPath(`salesforce/${deploy}`))).toEqual(intended[deploy]);
  }
  expect(warnings).toEqual([]);
});

test.each(deploys)("the manifest of %s names exactly what lies beside it", async (deploy) => {
  const set = await ComponentSet.fromManifest({
    manifestPath: `salesforce/${deploy}/package.xml`,
    resolveSourcePaths: [`salesforce/${deploy}`],
    tree: await treeOf("metadata"),
  });
  expect(names(set)).toEqual(intended[deploy]);
  expect(names(set.getSourceComponents())).toEqual(intended[deploy]);
  expect(set.sourceApiVersion).toBe(packageApiVersion);
});

test.each(deploys)(
  "%s converts from source to metadata format, without a warning, into our own metadata form",
  async (deploy) => {
    const resolver = new MetadataResolver(new RegistryAccess(), await treeOf("source"), false);
    const set = new ComponentSet(resolver.getComponentsFromPath(`salesforce/${deploy}`));
    set.sourceApiVersion = packageApiVersion;
    const { zipBuffer } = await new MetadataConverter().convert(set, "metadata", { type: "zip" });
    const converted = Object.entries(unzipSync(zipBuffer ?? Buffer.alloc(0)))
      .filter(([path]) => !path.endsWith("/"))
      .map(([path, bytes]) => [`${deploy}/${path}`, new TextDecoder().decode(bytes).trim()]);
    const ours = filesOf("metadata")
      .filter(({ path }) => path.startsWith(`${deploy}/`))
      .map(({ path, text }) => [path, text.trim()]);
    expect(Object.fromEntries(converted)).toEqual(Object.fromEntries(ours));
    expect(warnings).toEqual([]);
  },
);
