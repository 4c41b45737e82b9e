import type { Actor } from "#lib/domain/people/principal";
import { ok, type Result } from "#lib/domain/result";
import { type PracticeOrgState, type PracticeSettings, practiceSwitchIds } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import {
  answered,
  changeAudited,
  openPracticeControl,
  type PracticeRefusal,
} from "#lib/services/practice/steps/practice-control";

/** Sets switches of a practice org. Those that already stand as asked are left alone, and asking for nothing else is no change. */
export async function changePracticeOrg(
  { instance, who: actor }: Asking,
  { host, asked }: { readonly host: string; readonly asked: Partial<PracticeSettings> },
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  const control = openPracticeControl({ instance, who: actor });
  if (!control.ok) return control;
  const before = answered(await control.value.findOrg(host));
  if (!before.ok) return before;
  const { settings } = before.value;
  const changed = practiceSwitchIds.filter(
    (id) => asked[id] !== undefined && JSON.stringify(asked[id]) !== JSON.stringify(settings[id]),
  );
  if (changed.length === 0) return ok(before.value);
  const change: Partial<PracticeSettings> = Object.fromEntries(changed.map((id) => [id, asked[id]]));
  const details = { switches: changed.join(" ") };
  return changeAudited({ instance, who: actor }, { host, did: "switches", details }, ({ changeOrg }) =>
    changeOrg(host, change),
  );
}
