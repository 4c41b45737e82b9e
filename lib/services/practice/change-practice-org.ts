import { ok } from "#lib/domain/result";
import { type PracticeOrgState, type PracticeSettings, practiceSwitchIds } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { answered, changePractice, openPracticeControl } from "./steps/practice-control.ts";

export type PracticeOrgChange = { readonly host: string; readonly asked: Partial<PracticeSettings> };

/** Sets switches of a practice org. Those that already stand as asked are left alone, and asking for nothing else is no change. */
export const changePracticeOrg: Service<PracticeOrgChange, PracticeOrgState, PracticeRefusal> = async (
  asking,
  { host, asked },
) => {
  const open = openPracticeControl(asking);
  if (!open.ok) return open;
  const before = answered(await open.value.control.findOrg(host));
  if (!before.ok) return before;
  const { settings } = before.value;
  const changed = practiceSwitchIds.filter(
    (id) => asked[id] !== undefined && JSON.stringify(asked[id]) !== JSON.stringify(settings[id]),
  );
  if (changed.length === 0) return ok(before.value);
  const change: Partial<PracticeSettings> = Object.fromEntries(changed.map((id) => [id, asked[id]]));
  const did = { did: "switches", switches: changed.join(" ") };
  return changePractice(asking, host, did, ({ changeOrg }) => changeOrg(host, change));
};
