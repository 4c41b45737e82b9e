import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { readWait } from "#lib/services/waits/read-wait";

/** How the wait of a setup stands, for the page that counts down to the next try. */
export const GET = answerRoute(
  "/w/[workspace]/setups/[id]/wait",
  async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const wait = await session.value.ask(readWait, (await params).id);
    return wait.ok ? Response.json(wait.value, { headers: unkept }) : refusedResponse(wait.problem);
  },
);
