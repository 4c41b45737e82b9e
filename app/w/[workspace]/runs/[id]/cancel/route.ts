import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";

/** Cancels a check run that is under way. No action: those wait for the one that makes the run. A plain form is led to its page. */
export const POST = answerRoute(
  "/w/[workspace]/runs/[id]/cancel",
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const { id } = await params;
    const { ask, to } = session.value;
    const cancelled = await ask(cancelCheckRun, id);
    if (!cancelled.ok) return refusedResponse(cancelled.problem);
    const isForm = request.headers.get("accept")?.includes("text/html");
    return isForm
      ? new Response(null, { status: 303, headers: { ...unkept, Location: to.run(id) } })
      : new Response(null, { status: 204, headers: unkept });
  },
);
