import type { NewNotice, NoticeEvent } from "./notice.ts";

/** What comes up for a whole workspace; every project may hear of it. */
const aboutAll: readonly NewNotice["event"][] = ["salesforce.away", "salesforce.back"];

/** Whether a channel is to get a notice: it has chosen the event, and is for all of the workspace or for the notice's project. */
export const wantsNotice = (
  { events, projectId }: { readonly events: readonly NoticeEvent[]; readonly projectId: string | null },
  notice: Pick<NewNotice, "event" | "projectId">,
): boolean =>
  (events as readonly NewNotice["event"][]).includes(notice.event) &&
  (projectId === null || projectId === notice.projectId || aboutAll.includes(notice.event));
