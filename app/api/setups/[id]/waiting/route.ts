import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { openInstance } from "#lib/services/open-instance";
import { readWaiting } from "#lib/services/waits/read-waiting";

/** How the wait of a setup stands, for the page that counts down to the next try. */
export const GET = answerRoute(
  "/api/setups/[id]/waiting",
  async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const headers = { "Cache-Control": "no-store" };
    const instance = await openInstance();
    const actor = await currentActor(instance);
    if (actor === null) return Response.json({ problem: "not-signed-in" }, { status: 401, headers });
    const waiting = await readWaiting({ instance, who: actor }, (await params).id);
    if (!waiting.ok) return Response.json({ problem: "not-found" }, { status: 404, headers });
    return Response.json(waiting.value, { headers });
  },
);
