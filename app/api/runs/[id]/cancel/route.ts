import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { routes } from "#lib/routes";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { openInstance } from "#lib/services/open-instance";

const statuses = { forbidden: 403, "not-found": 404 } as const;

/** Cancels a check run that is under way. No action: those wait for the one that makes the run. A plain form is led to its page. */
export const POST = answerRoute(
  "/api/runs/[id]/cancel",
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const headers = { "Cache-Control": "no-store" };
    const { id } = await params;
    const instance = await openInstance();
    const actor = await currentActor(instance);
    if (actor === null) return Response.json({ problem: "not-signed-in" }, { status: 401, headers });
    const cancelled = await cancelCheckRun({ instance, who: actor }, id);
    if (!cancelled.ok) {
      return Response.json({ problem: cancelled.problem }, { status: statuses[cancelled.problem], headers });
    }
    const isForm = request.headers.get("accept")?.includes("text/html");
    return new Response(
      null,
      isForm ? { status: 303, headers: { ...headers, Location: routes.run(id) } } : { status: 204, headers },
    );
  },
);
