import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { parseCursor } from "#lib/domain/cursor";
import { parseSeenCount } from "#lib/domain/seen-count";
import { parseShown } from "#lib/domain/shown-connections";
import { type ChangeQuestion, type OpenPage, readLatestChange } from "#lib/services/connections/read-latest-change";

/** Whether a page would show something else by now: it asks now and then, and reads itself anew when this differs. */
export const GET = answerRoute("/w/[workspace]/changes", async (request: Request): Promise<Response> => {
  const session = await fetchedBy();
  if (!session.ok) return session.problem;
  const latest = await session.value.ask(readLatestChange, questionOf(new URL(request.url).searchParams));
  if (latest.ok) return Response.json(latest.value, { headers: unkept });
  // A connection that is gone is a change too; a 404 would be an error in the browser.
  if (latest.problem.code === "not-found") return Response.json({ count: null, change: "gone" }, { headers: unkept });
  return refusedResponse(latest.problem);
});

const questionOf = (asked: URLSearchParams): ChangeQuestion => ({
  page: pageOf(asked),
  seen: parseSeenCount(asked.get("seen")),
});

function pageOf(asked: URLSearchParams): OpenPage {
  const connectionId = asked.get("connection");
  if (connectionId !== null) return { connectionId };
  const setupId = asked.get("setup");
  if (setupId !== null) return { setupId };
  const after = parseCursor(asked.get("after") ?? undefined);
  if (asked.has("channels")) return { channels: "all" };
  const deliveries = asked.get("deliveries");
  if (deliveries !== null) return { channelId: deliveries === "all" ? null : deliveries, after };
  return { search: (asked.get("search") ?? "").slice(0, 100), shown: parseShown(asked.get("shown")), after };
}
