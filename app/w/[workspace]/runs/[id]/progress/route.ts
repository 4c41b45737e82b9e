import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, unkept } from "#lib/actions/answer-visit";
import { readCheckRun } from "#lib/services/checks/read-check-run";

/**
 * How far a check run is, for the page that watches it. States and times, and of a failed stage what was
 * answered, made harmless; never a credential. `null` for a run that is not there (yet): the form watches from the moment it
 * is sent, and a 404 would be an error in the browser.
 */
export const GET = answerRoute(
  "/w/[workspace]/runs/[id]/progress",
  async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const run = await session.value.ask(readCheckRun, (await params).id);
    if (!run.ok) return Response.json(null, { headers: unkept });
    const { state, stages } = run.value;
    return Response.json({ state, stages }, { headers: unkept });
  },
);
