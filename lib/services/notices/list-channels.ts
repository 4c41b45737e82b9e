import type { ListedChannel } from "#lib/domain/notices/listed";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { listChannels as list } from "#lib/store/queries/notice-channels";
import { listedChannel } from "./steps/listed-channel.ts";

/** Where the notices of the workspace go, the oldest channel first. */
export const listChannels: Service<null, readonly ListedChannel[]> = async ({ instance, who }) => {
  const scope = authorize(who, "notice:read");
  return scope.ok ? ok((await list(instance.db, scope.value)).map(listedChannel)) : scope;
};
