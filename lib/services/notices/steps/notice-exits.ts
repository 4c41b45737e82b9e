import type { NoticeExits } from "#lib/domain/notices/listed";
import type { Instance } from "#lib/services/instance";

/** Where notices can go from this Orglink. */
export const noticeExits = (_instance: Instance): NoticeExits => ({ mail: "off", webhooks: "any" });
