import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { openInstance } from "#lib/services/open-instance";
import { readLatestChange } from "#lib/services/read-latest-change";

/** Whether anything changed since a page was made: it asks now and then, and reads itself anew when this differs. */
export const GET = answerRoute("/api/changes", async (): Promise<Response> => {
  const headers = { "Cache-Control": "no-store" };
  const instance = await openInstance();
  const actor = await currentActor(instance);
  if (actor === null) return Response.json({ problem: "not-signed-in" }, { status: 401, headers });
  const latest = await readLatestChange(instance, actor);
  if (!latest.ok) return Response.json({ problem: latest.problem }, { status: 403, headers });
  return Response.json(latest.value, { headers });
});
