import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { openInstance } from "#lib/services/open-instance";

/**
 * How far a check run is, for the page that watches it. States and times, and of a failed stage what was
 * answered, made harmless; never a credential. `null` for a run that is not there (yet): the form watches from the moment it
 * is sent, and a 404 would be an error in the browser.
 */
export const GET = answerRoute(
  "/api/runs/[id]",
  async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const headers = { "Cache-Control": "no-store" };
    const instance = await openInstance();
    const actor = await currentActor(instance);
    if (actor === null) return Response.json({ problem: "not-signed-in" }, { status: 401, headers });
    const run = await readCheckRun({ instance, who: actor }, (await params).id);
    if (!run.ok) return Response.json(null, { headers });
    const { state, stages } = run.value;
    return Response.json({ state, stages }, { headers });
  },
);
