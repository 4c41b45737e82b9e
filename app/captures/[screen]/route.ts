import { answerRoute } from "#lib/actions/answer-route";
import { visit } from "#lib/actions/session";
import { screenIds } from "#lib/domain/setup/controls";
import { readCapture } from "#lib/services/guide/read-capture";

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
    const { ask } = await visit();
    const found = await ask(readCapture, screen);
    if (!found.ok) return notThere();
    return new Response(found.value.bytes, {
      headers: { ...headers, "Content-Type": found.value.capture.type, "Cache-Control": "private, no-cache" },
    });
  },
);
