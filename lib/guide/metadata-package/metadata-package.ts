import { ok, type Result } from "../../domain/result.ts";
import { checkPackageValues, type PackageProblem, type PackageValues } from "./check-values.ts";
import { deploys, type PackageForm, packageApiVersion } from "./component-names.ts";
import { type PackageComponent, packageComponents } from "./components.ts";
import { metadataXml } from "./metadata-xml.ts";
import { packageReadme } from "./readme.ts";

/** A file of the package, its path relative to the package's folder and with forward slashes. */
export type PackageFile = { readonly path: string; readonly text: string };

/**
 * Makes the metadata package that deploys the External Client App of a setup, in place of steps 2 to 4 of the guide: a
 * folder for each deploy, a project file and a README with the commands. The same values give the same files, to the byte.
 * No Consumer Key and no Consumer Secret is ever in it.
 *
 * @returns the files, or what to change about which values
 */
export function metadataPackage(
  values: PackageValues,
  form: PackageForm,
): Result<readonly PackageFile[], readonly PackageProblem[]> {
  const checked = checkPackageValues(values);
  if (!checked.ok) return checked;
  const components = packageComponents(checked.value);
  return ok([
    { path: "README.md", text: packageReadme(checked.value, form) },
    { path: "sfdx-project.json", text: projectJson },
    ...components.map((component) => ({
      path: pathOf(component, form),
      text: metadataXml(component.type, component.fields),
    })),
    ...(form === "metadata" ? deploys.map((deploy) => manifestOf(deploy, components)) : []),
  ]);
}

const pathOf = ({ deploy, directory, name, suffix }: PackageComponent, form: PackageForm): string =>
  `${deploy}/${directory}/${name}.${suffix}${form === "source" ? "-meta.xml" : ""}`;

/** The CLI deploys from within a project only, in either form. */
const projectJson = `${JSON.stringify(
  {
    packageDirectories: deploys.map((path) => ({ path, default: path === "step1" })),
    namespace: "",
    sourceApiVersion: packageApiVersion,
  },
  null,
  2,
)}\n`;

function manifestOf(deploy: (typeof deploys)[number], components: readonly PackageComponent[]): PackageFile {
  const types = components
    .filter((component) => component.deploy === deploy)
    .map(({ type, name }) => ({ members: name, name: type }));
  return { path: `${deploy}/package.xml`, text: metadataXml("Package", { types, version: packageApiVersion }) };
}
