import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { packageValuesOf } from "#lib/guide/metadata-package/check-values";
import type { PackageForm } from "#lib/guide/metadata-package/component-names";
import { metadataPackage } from "#lib/guide/metadata-package/metadata-package";
import { zipPackage } from "#lib/guide/metadata-package/zip-package";
import { ownValuesOf } from "#lib/guide/values";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { findSetup } from "#lib/store/queries/setups";

export type ZippedPackage = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Makes the metadata package of an open setup from its own values. It holds nothing sealed, so whoever may read the setup
 * may have it. `values-missing` when the setup's page of the shortcut names values to fill in or to change.
 */
export async function buildMetadataPackage(
  { instance, who: actor }: Asking,
  { setupId, form }: { readonly setupId: string; readonly form: PackageForm },
): Promise<Result<ZippedPackage, ServiceProblem | "values-missing">> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup?.state !== "open") return refuse("not-found");
  const values = packageValuesOf(ownValuesOf(setup));
  const files = metadataPackage(values, form);
  if (!files.ok) return refuse("values-missing");
  return ok({ fileName: `orglink-${values.apiName}-${form}.zip`, bytes: zipPackage(files.value) });
}
