import { answerRoute } from "#lib/actions/answer-route";
import { currentActor } from "#lib/actions/current-actor";
import { screenIds } from "#lib/domain/setup/controls";
import { readCapture } from "#lib/services/guide/read-capture";
import { openInstance } from "#lib/services/open-instance";

type Params = { readonly params: Promise<{ readonly screen: string }> };

const headers = { "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox" };

const notThere = () =>
  new Response("There is no such picture.\n", { status: 404, headers: { ...headers, "Cache-Control": "no-store" } });

/** The operator's own capture of a screen, as the type that its bytes say. */
export const GET = answerRoute(
  "/captures/[screen]",
  async (_request: Request, { params }: Params): Promise<Response> => {
    const asked = (await params).screen;
    const screen = screenIds.find((id) => id === asked);
    if (screen === undefined) return notThere();
    const instance = await openInstance();
    const found = await readCapture({ instance, who: await currentActor(instance) }, screen);
    if (!found.ok) return notThere();
    return new Response(found.value.bytes, {
      headers: { ...headers, "Content-Type": found.value.capture.type, "Cache-Control": "private, no-cache" },
    });
  },
);
