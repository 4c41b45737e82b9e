import type { NoticeExits } from "#lib/domain/notices/listed";
import type { Instance } from "#lib/services/instance";

/** Where notices can go from this Orglink. */
export const noticeExits = ({ env, mailer }: Pick<Instance, "env" | "mailer">): NoticeExits => ({
  mail: mailer === null ? "off" : "on",
  webhooks: env.webhookHosts,
});
