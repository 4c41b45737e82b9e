import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { parseCursor } from "#lib/domain/cursor";
import { type OpenPage, readLatestChange } from "#lib/services/connections/read-latest-change";
import { openInstance } from "#lib/services/open-instance";

/** Whether a page would show something else by now: it asks now and then, and reads itself anew when this differs. */
export const GET = answerRoute("/api/changes", async (request: Request): Promise<Response> => {
  const headers = { "Cache-Control": "no-store" };
  const instance = await openInstance();
  const actor = await currentActor(instance);
  if (actor === null) return Response.json({ problem: "not-signed-in" }, { status: 401, headers });
  const latest = await readLatestChange({ instance, who: actor }, pageOf(new URL(request.url).searchParams));
  if (latest.ok) return Response.json(latest.value, { headers });
  // A connection that is gone is a change too; a 404 would be an error in the browser.
  if (latest.problem === "not-found") return Response.json({ change: null }, { headers });
  return Response.json({ problem: latest.problem }, { status: 403, headers });
});

function pageOf(asked: URLSearchParams): OpenPage {
  const connectionId = asked.get("connection");
  if (connectionId !== null) return { connectionId };
  return { search: (asked.get("search") ?? "").slice(0, 100), after: parseCursor(asked.get("after") ?? undefined) };
}
