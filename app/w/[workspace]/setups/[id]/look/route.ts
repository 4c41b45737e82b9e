import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { parsePageWord } from "#lib/domain/look/page-word";
import { readLook } from "#lib/services/looks/read-look";
import { renewLook } from "#lib/services/looks/renew-look";

type Context = { params: Promise<{ id: string }> };

/** How the look at the org of a setup stands, for the pages of those who may only read. */
export const GET = answerRoute(
  "/w/[workspace]/setups/[id]/look",
  async (_request: Request, { params }: Context): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const look = await session.value.ask(readLook, (await params).id);
    return look.ok ? Response.json(look.value, { headers: unkept }) : refusedResponse(look.problem);
  },
);

/** The same for an open page, which keeps the look going by it, or says that it was hidden or left. */
export const POST = answerRoute(
  "/w/[workspace]/setups/[id]/look",
  async (request: Request, { params }: Context): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const page = parsePageWord(new URL(request.url).searchParams.get("page"));
    const look = await session.value.ask(renewLook, { setupId: (await params).id, page });
    return look.ok ? Response.json(look.value, { headers: unkept }) : refusedResponse(look.problem);
  },
);
