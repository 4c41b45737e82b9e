import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { answered, openPracticeControl } from "./steps/practice-control.ts";

/** Every practice org of this installation, with its switches. */
export const listPracticeOrgs: Service<null, readonly PracticeOrgState[], PracticeRefusal> = async (asking) => {
  const open = openPracticeControl(asking);
  return open.ok ? answered(await open.value.control.listOrgs()) : open;
};
