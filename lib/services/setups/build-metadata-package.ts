import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { packageValuesOf } from "#lib/guide/metadata-package/check-values";
import type { PackageForm } from "#lib/guide/metadata-package/component-names";
import { metadataPackage } from "#lib/guide/metadata-package/metadata-package";
import { zipPackage } from "#lib/guide/metadata-package/zip-package";
import { ownValuesOf } from "#lib/guide/values";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findSetup } from "#lib/store/queries/setups";

export type ZippedPackage = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type WantedPackage = { readonly setupId: string; readonly form: PackageForm };

/**
 * Makes the metadata package of an open setup from its own values. It holds nothing sealed, so whoever may read the setup
 * may have it. `values-missing` when the setup's page of the shortcut names values to fill in or to change.
 */
export const buildMetadataPackage: Service<WantedPackage, ZippedPackage, "values-missing"> = async (
  { instance, who },
  { setupId, form },
) => {
  const scope = authorize(who, "setup:read");
  if (!scope.ok) return scope;
  const setup = isId(setupId) ? await findSetup(instance.db, scope.value, setupId) : null;
  if (setup?.state !== "open") return refused("not-found");
  const values = packageValuesOf(ownValuesOf(setup));
  const files = metadataPackage(values, form);
  if (!files.ok) return refused("values-missing");
  return ok({ fileName: `orglink-${values.apiName}-${form}.zip`, bytes: zipPackage(files.value) });
};
