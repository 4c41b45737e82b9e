import type { NoticeExits } from "#lib/domain/notices/listed";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { noticeExits } from "./steps/notice-exits.ts";

/** Where notices can go from this Orglink, so that a page can say what to do instead. */
export const readNoticeExits: Service<null, NoticeExits> = async ({ instance, who }) => {
  const scope = authorize(who, "notice:read");
  return scope.ok ? ok(noticeExits(instance)) : scope;
};
